package aftersales.application.installedbase;

import aftersales.domain.customer.CustomerId;
import aftersales.domain.installedbase.ProductId;
import java.util.function.Supplier;

class InMemoryUnitsTest extends UnitsContract {
    private final InMemoryUnits units = new InMemoryUnits();

    @Override
    protected Units units() {
        return units;
    }

    @Override
    protected ProductId product() {
        return aftersales.domain.installedbase.Units.PRODUCT;
    }

    @Override
    protected CustomerId customer() {
        return aftersales.domain.installedbase.Units.BUYER;
    }

    @Override
    protected <T> T inTransaction(Supplier<T> work) {
        return work.get();
    }
}
