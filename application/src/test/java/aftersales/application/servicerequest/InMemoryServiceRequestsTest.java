package aftersales.application.servicerequest;

import aftersales.domain.customer.CustomerId;
import aftersales.domain.installedbase.UnitId;
import aftersales.domain.servicerequest.Requests;
import aftersales.domain.servicerequest.ServiceRequestId;
import java.util.function.Supplier;

/** The fake keeps the promises that the use cases are tested with. */
class InMemoryServiceRequestsTest extends ServiceRequestsContract {
    private final InMemoryServiceRequests requests = new InMemoryServiceRequests();

    @Override
    protected ServiceRequests requests() {
        return requests;
    }

    @Override
    protected <T> T inTransaction(Supplier<T> work) {
        return work.get();
    }

    @Override
    protected CustomerId customer() {
        return Requests.CUSTOMER;
    }

    @Override
    protected UnitId unit() {
        return Requests.UNIT;
    }

    @Override
    protected void makeWorkOrder(ServiceRequestId request) {
        requests.hasWorkOrder(request);
    }
}
