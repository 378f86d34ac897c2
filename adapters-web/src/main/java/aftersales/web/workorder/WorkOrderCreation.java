package aftersales.web.workorder;

import aftersales.application.workorder.CreateWorkOrder;
import aftersales.domain.servicerequest.ServiceRequestId;
import aftersales.web.kernel.PageSupport;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The button on a request's page that makes a work order for it. */
@Named
@RequestScoped
public class WorkOrderCreation extends PageSupport {
    private final CreateWorkOrder create;

    @Inject
    public WorkOrderCreation(CreateWorkOrder create) {
        this.create = create;
    }

    /** For the CDI proxy. */
    protected WorkOrderCreation() {
        this(null);
    }

    public void create() {
        var request = new ServiceRequestId(idParameter("ServiceRequest"));
        result(() -> create.create(CreateWorkOrder.Command.of(request)))
                .ifPresent(id -> redirect("/workorder/view?id=" + id.value(), "servicerequest.order.created-notice"));
    }
}
