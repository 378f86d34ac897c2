package aftersales.persistence.identity;

import aftersales.persistence.kernel.TestPersistence;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/** Wires the adapters of identity over a test database. */
final class Identity {
    private Identity() {}

    static JpaUsers users(TestPersistence p) {
        return new JpaUsers(p.em(), p.writes(), TestPersistence.mapper(UserMapper.class), p.clock());
    }

    static JpaTokens tokens(TestPersistence p) {
        return new JpaTokens(p.em(), p.writes(), TestPersistence.mapper(TokenMapper.class), p.clock());
    }

    static <T> T get(Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
