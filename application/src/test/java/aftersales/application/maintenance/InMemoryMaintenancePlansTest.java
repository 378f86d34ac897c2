package aftersales.application.maintenance;

import aftersales.domain.installedbase.UnitId;
import java.util.UUID;
import java.util.function.Supplier;

class InMemoryMaintenancePlansTest extends MaintenancePlansContract {
    private final MaintenancePlans plans = new InMemoryMaintenancePlans();

    @Override
    protected MaintenancePlans plans() {
        return plans;
    }

    @Override
    protected <T> T inTransaction(Supplier<T> work) {
        return work.get();
    }

    @Override
    protected UnitId unit() {
        return new UnitId(UUID.randomUUID());
    }
}
