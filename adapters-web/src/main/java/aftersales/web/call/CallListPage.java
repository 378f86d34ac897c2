package aftersales.web.call;

import aftersales.application.call.CallListItem;
import aftersales.application.call.CallQueries;
import aftersales.application.call.LineQueries;
import aftersales.application.call.LineView;
import aftersales.application.kernel.ListRequest;
import aftersales.application.kernel.Listing;
import aftersales.domain.call.CallCategory;
import aftersales.domain.call.PurchaseIntent;
import aftersales.web.kernel.ListPage;
import aftersales.web.kernel.Messages;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The call log (TEL-11). */
@Named
@RequestScoped
public class CallListPage extends ListPage<CallListItem> {
    private final CallQueries calls;
    private final LineQueries lines;
    private final Messages messages;

    @Inject
    public CallListPage(CallQueries calls, LineQueries lines, Messages messages) {
        this.calls = calls;
        this.lines = lines;
        this.messages = messages;
    }

    /** For the CDI proxy. */
    protected CallListPage() {
        this(null, null, null);
    }

    @Override
    protected Listing<CallListItem> load(ListRequest asked) {
        return calls.list(asked);
    }

    @Override
    protected String defaultSort() {
        return "-startedAt";
    }

    @Override
    protected List<Tab> savedFilters() {
        return List.of(
                new Tab(messages.text("call.filter.all"), Map.of()),
                new Tab(messages.text("call.filter.missed"), Map.of("status", "MISSED,UNANSWERED_UNKNOWN")),
                new Tab(messages.text("call.filter.to-wrap-up"), Map.of("status", "ANSWERED,ENDED")),
                new Tab(messages.text("call.filter.wrapped-up"), Map.of("status", "WRAPPED_UP")));
    }

    public List<LineView> getLines() {
        return lines.lines();
    }

    public List<String> getCategories() {
        return Arrays.stream(CallCategory.values()).map(Enum::name).toList();
    }

    public List<String> getIntents() {
        return Arrays.stream(PurchaseIntent.values()).map(Enum::name).toList();
    }
}
