package aftersales.web.servicerequest;

import aftersales.application.kernel.ListRequest;
import aftersales.application.servicerequest.ServiceRequestListItem;
import aftersales.application.servicerequest.ServiceRequestQueries;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The newest requests about a customer or a unit, for their pages: {@code #{requestsAbout.of('customer', id)}}. */
@Named
@RequestScoped
public class RequestsAbout {
    private static final int SHOWN = 20;

    private final ServiceRequestQueries queries;
    private final Map<UUID, List<ServiceRequestListItem>> read = new HashMap<>();

    @Inject
    public RequestsAbout(ServiceRequestQueries queries) {
        this.queries = queries;
    }

    /** For the CDI proxy. */
    protected RequestsAbout() {
        this(null);
    }

    /** @param whose name of the list's filter, {@code customer} or {@code unit} */
    public List<ServiceRequestListItem> of(String whose, UUID id) {
        return read.computeIfAbsent(
                id, key -> queries.list(ListRequest.firstPage().limit(SHOWN).filter(whose, key.toString()))
                        .items());
    }
}
