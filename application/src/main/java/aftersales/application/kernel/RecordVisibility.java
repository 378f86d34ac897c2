package aftersales.application.kernel;

import java.util.UUID;

/**
 * Says whether the actor may see a record of one kind, so that nobody reads in a history what the record's own page would
 * not show. Each feature has one implementation per kind of record with a history.
 */
public interface RecordVisibility {

    /** The kind as the audit trail knows it, {@code WorkOrder}. */
    String kind();

    /**
     * @throws aftersales.domain.kernel.NotFound when there is no such record within the actor's row scope
     * @throws aftersales.domain.kernel.Forbidden when the actor lacks the right
     */
    void requireVisible(UUID id);
}
