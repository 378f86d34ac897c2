package aftersales.application.kernel;

import aftersales.domain.kernel.Permission;

/** What waits to be handed on, and what was given up. */
@Requires(Permission.JOB_VIEW)
public interface OutboxQueries {
    /** Filters: {@code status} (names of {@link OutboxStatus}), {@code type}. Sort: {@code at}. */
    Listing<OutboxListItem> list(ListRequest request);

    /** How many events wait, and how many were given up. */
    OutboxCounts counts();
}
