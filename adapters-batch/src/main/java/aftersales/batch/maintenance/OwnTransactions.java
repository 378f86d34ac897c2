package aftersales.batch.maintenance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.function.Supplier;

/**
 * Takes work out of the batch engine's chunk transaction, so that each use case called within has a transaction of its own.
 * A use case that refuses marks its transaction for rollback; were that the chunk's, one bad plan would take down all fifty,
 * and the engine's bookkeeping with them.
 */
@ApplicationScoped
class OwnTransactions {
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public <T> T within(Supplier<T> work) {
        return work.get();
    }
}
