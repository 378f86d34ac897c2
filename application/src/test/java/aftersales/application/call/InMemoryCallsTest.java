package aftersales.application.call;

import java.util.function.Supplier;

class InMemoryCallsTest extends CallsContract {
    private final InMemoryCalls calls = new InMemoryCalls();

    @Override
    protected Calls calls() {
        return calls;
    }

    @Override
    protected <T> T inTransaction(Supplier<T> work) {
        return work.get();
    }
}
