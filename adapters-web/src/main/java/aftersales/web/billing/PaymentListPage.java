package aftersales.web.billing;

import aftersales.application.billing.PaymentItem;
import aftersales.application.billing.ReceivableQueries;
import aftersales.application.kernel.ListRequest;
import aftersales.application.kernel.Listing;
import aftersales.web.kernel.ListPage;
import aftersales.web.kernel.Messages;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;

/** Money that came in. */
@Named
@RequestScoped
public class PaymentListPage extends ListPage<PaymentItem> {
    @Inject
    ReceivableQueries queries;

    @Inject
    Messages messages;

    @Override
    protected Listing<PaymentItem> load(ListRequest asked) {
        return queries.payments(asked);
    }

    @Override
    protected String defaultSort() {
        return "-receivedOn";
    }

    @Override
    protected List<Tab> savedFilters() {
        return List.of(
                new Tab(messages.text("billing.payments.all"), Map.of()),
                new Tab(messages.text("enum.PaymentMethod.CASH"), Map.of("method", "CASH")),
                new Tab(messages.text("enum.PaymentMethod.BANK_TRANSFER"), Map.of("method", "BANK_TRANSFER")));
    }
}
