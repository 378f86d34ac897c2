package aftersales.persistence.servicerequest;

import aftersales.application.kernel.RecordVisibility;
import aftersales.application.servicerequest.ServiceRequestQueries;
import aftersales.domain.servicerequest.ServiceRequestId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** Who sees the record sees its history. */
@ApplicationScoped
class ServiceRequestVisibility implements RecordVisibility {
    private final ServiceRequestQueries requests;

    @Inject
    ServiceRequestVisibility(ServiceRequestQueries requests) {
        this.requests = requests;
    }

    @Override
    public String kind() {
        return "ServiceRequest";
    }

    @Override
    public void requireVisible(UUID id) {
        requests.view(new ServiceRequestId(id));
    }
}
