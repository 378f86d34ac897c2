package aftersales.application.workorder;

import aftersales.domain.customer.CustomerId;
import aftersales.domain.servicerequest.Requests;
import aftersales.domain.servicerequest.ServiceRequestId;
import java.util.UUID;
import java.util.function.Supplier;

/** The fake keeps the promises that the use cases are tested with. */
class InMemoryWorkOrdersTest extends WorkOrdersContract {
    private final InMemoryWorkOrders orders = new InMemoryWorkOrders();

    @Override
    protected WorkOrders orders() {
        return orders;
    }

    @Override
    protected <T> T inTransaction(Supplier<T> work) {
        return work.get();
    }

    @Override
    protected ServiceRequestId request() {
        return new ServiceRequestId(UUID.randomUUID());
    }

    @Override
    protected CustomerId customer() {
        return Requests.CUSTOMER;
    }
}
