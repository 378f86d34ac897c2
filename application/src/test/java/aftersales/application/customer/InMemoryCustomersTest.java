package aftersales.application.customer;

import java.util.function.Supplier;

class InMemoryCustomersTest extends CustomersContract {
    private final InMemoryCustomers customers = new InMemoryCustomers();

    @Override
    protected Customers customers() {
        return customers;
    }

    @Override
    protected <T> T inTransaction(Supplier<T> work) {
        return work.get();
    }
}
