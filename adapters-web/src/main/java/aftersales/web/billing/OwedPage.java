package aftersales.web.billing;

import aftersales.application.billing.BalanceView;
import aftersales.application.billing.ReceivableListItem;
import aftersales.application.billing.ReceivableQueries;
import aftersales.application.kernel.Acting;
import aftersales.domain.customer.CustomerId;
import aftersales.domain.kernel.Permission;
import aftersales.web.kernel.Messages;
import aftersales.web.kernel.Show;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What is owed, as other pages show it: by a customer, for an order; and why a customer does not pay. */
@Named("owed")
@RequestScoped
public class OwedPage {
    @Inject
    ReceivableQueries receivables;

    @Inject
    Messages messages;

    @Inject
    Show show;

    @Inject
    Acting acting;

    private final Map<UUID, BalanceView> balances = new HashMap<>();
    private final Map<UUID, List<ReceivableListItem>> orders = new HashMap<>();

    public BalanceView customer(UUID customer) {
        return balances.computeIfAbsent(customer, id -> receivables.balance(new CustomerId(id)));
    }

    /** Empty for those who may not see it: Faces asks for the rows of a repetition that it does not render as well. */
    public List<ReceivableListItem> order(UUID order) {
        return maySee() ? orders.computeIfAbsent(order, receivables::ofOrder) : List.of();
    }

    /** The newest receivables of a customer, as {@link #order}. */
    public List<ReceivableListItem> ofCustomer(UUID customer) {
        return maySee() ? customer(customer).receivables() : List.of();
    }

    private boolean maySee() {
        return acting.current().has(Permission.RECEIVABLE_VIEW);
    }

    /** A reason that the program gave begins with the verdict on the cover, {@code FREE_REPAIR NATIONAL-7-15}: in words. */
    public String reason(Object reason) {
        Object value = show.value(reason);
        if (value == null) {
            return "";
        }
        var parts = value.toString().split(" ", 2);
        var key = "enum.Verdict." + parts[0];
        if (!messages.containsKey(key)) {
            return value.toString();
        }
        return parts.length > 1 ? messages.get(key) + " \u00B7 " + parts[1] : messages.get(key);
    }
}
