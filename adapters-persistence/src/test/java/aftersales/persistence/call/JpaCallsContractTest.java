package aftersales.persistence.call;

import aftersales.application.call.Calls;
import aftersales.application.call.CallsContract;
import aftersales.persistence.database.TestDatabase;
import aftersales.persistence.kernel.TestPersistence;
import java.util.function.Supplier;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.extension.RegisterExtension;

class JpaCallsContractTest extends CallsContract {
    @RegisterExtension
    @Order(1)
    static final TestDatabase DATABASE = new TestDatabase();

    @RegisterExtension
    @Order(2)
    static final TestPersistence PERSISTENCE = new TestPersistence(DATABASE);

    @Override
    protected Calls calls() {
        return new JpaCalls(PERSISTENCE.em(), PERSISTENCE.writes(), PERSISTENCE.acting(), PERSISTENCE.clock());
    }

    @Override
    protected <T> T inTransaction(Supplier<T> work) {
        return PERSISTENCE.asAdministrator(work);
    }
}
