package aftersales.architecture.planted.application.identity;

import aftersales.architecture.planted.application.customer.StoreCustomer;
import jakarta.transaction.Transactional;

/** A service that is no use case, opens its own transaction, and knows a feature that it is not declared to know. */
@Transactional
class ForgottenService {
    private final StoreCustomer customers;

    ForgottenService(StoreCustomer customers) {
        this.customers = customers;
    }

    void run() {
        customers.store("");
    }
}
