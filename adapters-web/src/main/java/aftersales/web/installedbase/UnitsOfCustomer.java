package aftersales.web.installedbase;

import aftersales.application.installedbase.UnitListItem;
import aftersales.application.installedbase.UnitQueries;
import aftersales.domain.customer.CustomerId;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The units of a customer, for the customer's file: {@code #{unitsOfCustomer.of(id)}}. */
@Named
@RequestScoped
public class UnitsOfCustomer {
    private final UnitQueries queries;
    private final Map<UUID, List<UnitListItem>> read = new HashMap<>();

    @Inject
    public UnitsOfCustomer(UnitQueries queries) {
        this.queries = queries;
    }

    /** For the CDI proxy. */
    protected UnitsOfCustomer() {
        this(null);
    }

    /** Asked once per request, however often the page looks. */
    public List<UnitListItem> of(UUID customer) {
        return read.computeIfAbsent(customer, id -> queries.ofCustomer(new CustomerId(id)));
    }
}
