package aftersales.persistence.customer;

import static org.assertj.core.api.Assertions.assertThat;

import aftersales.application.customer.Customers;
import aftersales.application.customer.CustomersContract;
import aftersales.domain.customer.CustomerCode;
import aftersales.persistence.database.TestDatabase;
import aftersales.persistence.kernel.TestPersistence;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class JpaCustomersTest extends CustomersContract {
    @RegisterExtension
    @Order(1)
    static final TestDatabase DATABASE = new TestDatabase();

    @RegisterExtension
    @Order(2)
    static final TestPersistence PERSISTENCE = new TestPersistence(DATABASE);

    @Override
    protected Customers customers() {
        return new JpaCustomers(PERSISTENCE.em(), PERSISTENCE.writes(), PERSISTENCE.acting(), PERSISTENCE.clock());
    }

    @Override
    protected <T> T inTransaction(Supplier<T> work) {
        return PERSISTENCE.asAdministrator(work);
    }

    @Test
    void makesASecondClaimOfACodeWaitForTheFirst() throws Exception {
        var code = new CustomerCode("CLAIMED");
        var second = inTransaction(() -> {
            customers().claimCode(code);
            var waiting = CompletableFuture.supplyAsync(() -> inTransaction(() -> {
                customers().claimCode(code);
                return "mine";
            }));
            assertThat(finishes(waiting)).isFalse();
            return waiting;
        });
        assertThat(second.get(5, TimeUnit.SECONDS)).isEqualTo("mine");
    }

    private static boolean finishes(CompletableFuture<String> waiting) {
        try {
            waiting.get(300, TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
