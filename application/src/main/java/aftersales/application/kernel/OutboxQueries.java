package aftersales.application.kernel;

import aftersales.domain.kernel.Permission;

/** What waits to be handed on, and what was given up. */
@Requires(Permission.SETTINGS_MANAGE)
public interface OutboxQueries {
    /** Filters: {@code status} ({@code WAITING}, {@code GIVEN_UP}, {@code DONE}), {@code type}. Sort: {@code at}. */
    Listing<OutboxListItem> list(ListRequest request);

    /** How many events wait, and how many were given up. */
    OutboxCounts counts();
}
