package aftersales.persistence.identity;

import static org.assertj.core.api.Assertions.assertThat;

import aftersales.application.identity.Users;
import aftersales.application.identity.UsersContract;
import aftersales.domain.identity.Role;
import aftersales.domain.identity.User;
import aftersales.domain.kernel.StaleVersion;
import aftersales.persistence.database.TestDatabase;
import aftersales.persistence.kernel.TestPersistence;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class JpaUsersTest extends UsersContract {
    @RegisterExtension
    @Order(1)
    static final TestDatabase DATABASE = new TestDatabase();

    @RegisterExtension
    @Order(2)
    static final TestPersistence PERSISTENCE = new TestPersistence(DATABASE);

    private final Users users = Identity.users(PERSISTENCE);

    @Override
    protected Users users() {
        return users;
    }

    @Override
    protected <T> T inTransaction(Supplier<T> work) {
        return PERSISTENCE.asAdministrator(work);
    }

    @Test
    void ofTwoWritersAtOnceOneIsRefused() throws Exception {
        var id = saved(Role.AGENT).id();
        var together = new CyclicBarrier(2);
        Callable<Boolean> disable = () -> {
            var user = inTransaction(() -> users.get(id));
            user.disable(PERSISTENCE.clock().instant());
            together.await();
            try {
                save(user);
                return true;
            } catch (StaleVersion e) {
                return false;
            }
        };
        var threads = Executors.newFixedThreadPool(2);
        try {
            var saved = threads.invokeAll(List.of(disable, disable)).stream()
                    .map(Identity::get)
                    .filter(Boolean::booleanValue);
            assertThat(saved).hasSize(1);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void twoAdministratorsCannotRemoveEachOther() throws Exception {
        var one = saved(Role.ADMINISTRATOR);
        var two = saved(Role.ADMINISTRATOR);
        var threads = Executors.newFixedThreadPool(2);
        try {
            var left = threads.invokeAll(List.of(removing(one), removing(two))).stream()
                    .map(Identity::get)
                    .toList();
            assertThat(left).containsExactlyInAnyOrder(true, false);
        } finally {
            threads.shutdownNow();
            List.of(one, two).forEach(this::leave); // other tests count administrators too
        }
    }

    private void leave(User administrator) {
        var user = inTransaction(() -> users.get(administrator.id()));
        if (user.state().enabled()) {
            user.disable(PERSISTENCE.clock().instant());
            save(user);
        }
    }

    private Callable<Boolean> removing(User administrator) {
        return () -> inTransaction(() -> {
            var user = users.get(administrator.id());
            boolean mayGo = users.isAdministratorLeftBesides(user.id());
            if (mayGo) {
                user.disable(PERSISTENCE.clock().instant());
                users.save(user);
            }
            return mayGo;
        });
    }
}
