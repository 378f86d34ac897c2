package aftersales.application.job;

import java.util.Collection;

/** The batch engine's own books, which a killed server leaves in disorder. */
public interface BatchRepository {
    /**
     * Marks executions as failed that the books still call running, except {@code alive}. Returns how many there were.
     */
    int closeGhosts(Collection<Long> alive);
}
