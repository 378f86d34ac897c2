package aftersales.application.call;

import aftersales.application.kernel.ListRequest;
import aftersales.application.kernel.Listing;
import aftersales.application.kernel.Requires;
import aftersales.domain.call.CallId;
import aftersales.domain.kernel.Permission;
import java.util.List;
import java.util.UUID;

/** The call log. Rows are those that the actor may see; numbers are masked without the right to personal data. */
@Requires({Permission.CALL_VIEW, Permission.CALL_HANDLE})
public interface CallQueries {
    /**
     * Filters: {@code line}, {@code status} (several with commas), {@code channel}, {@code agent}, {@code customer},
     * {@code from} and {@code to} (days in the business time zone), {@code category}, {@code intent}. Sorts:
     * {@code startedAt}. Free text finds numbers by their digits, customers by name, and words of the note.
     */
    Listing<CallListItem> list(ListRequest request);

    /** @throws aftersales.domain.kernel.NotFound when there is none, or the actor may not see it */
    CallView view(CallId id);

    /**
     * Calls that belong on the actor's panel now, newest first: ringing ones, the actor's own that are not wrapped up, and
     * missed ones of the last twelve hours; without those put aside.
     */
    List<UUID> onPanel();
}
