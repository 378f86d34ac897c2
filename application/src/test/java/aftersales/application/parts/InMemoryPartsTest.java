package aftersales.application.parts;

import java.util.function.Supplier;

class InMemoryPartsTest extends PartsContract {
    private final InMemoryParts parts = new InMemoryParts();

    @Override
    protected Parts parts() {
        return parts;
    }

    @Override
    protected <T> T inTransaction(Supplier<T> work) {
        return work.get();
    }
}
