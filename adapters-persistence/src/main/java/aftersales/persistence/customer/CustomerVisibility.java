package aftersales.persistence.customer;

import aftersales.application.kernel.Acting;
import aftersales.domain.kernel.Permission;
import aftersales.persistence.kernel.ReadDb;
import aftersales.persistence.kernel.Reads;
import aftersales.persistence.kernel.ScopedVisibility;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Who may read the history of a customer. */
@ApplicationScoped
class CustomerVisibility extends ScopedVisibility {
    @Inject
    CustomerVisibility(@ReadDb Reads reads, Acting acting) {
        super(reads, acting, "Customer", Permission.CUSTOMER_VIEW, "customer.customer r", CustomerScope::of);
    }
}
