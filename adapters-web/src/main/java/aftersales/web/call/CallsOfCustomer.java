package aftersales.web.call;

import aftersales.application.call.CallListItem;
import aftersales.application.call.CallQueries;
import aftersales.application.kernel.ListRequest;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The newest calls with a customer, for the customer's file: {@code #{callsOfCustomer.of(id)}}. */
@Named
@RequestScoped
public class CallsOfCustomer {
    private static final int SHOWN = 20;

    private final CallQueries queries;
    private final Map<UUID, List<CallListItem>> read = new HashMap<>();

    @Inject
    public CallsOfCustomer(CallQueries queries) {
        this.queries = queries;
    }

    /** For the CDI proxy. */
    protected CallsOfCustomer() {
        this(null);
    }

    /** Asked once per request, however often the page looks. */
    public List<CallListItem> of(UUID customer) {
        return read.computeIfAbsent(customer, id -> queries.list(
                        ListRequest.firstPage().limit(SHOWN).filter("customer", id.toString()))
                .items());
    }
}
