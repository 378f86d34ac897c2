package aftersales.persistence.servicerequest;

import aftersales.application.kernel.Acting;
import aftersales.domain.kernel.Permission;
import aftersales.persistence.kernel.ReadDb;
import aftersales.persistence.kernel.Reads;
import aftersales.persistence.kernel.ScopedVisibility;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Who may read the history of a request. */
@ApplicationScoped
class ServiceRequestVisibility extends ScopedVisibility {
    @Inject
    ServiceRequestVisibility(@ReadDb Reads reads, Acting acting) {
        super(
                reads,
                acting,
                "ServiceRequest",
                Permission.REQUEST_VIEW,
                "servicerequest.service_request r",
                ServiceRequestScope::of);
    }
}
