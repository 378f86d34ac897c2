package aftersales.application.desk;

import aftersales.application.kernel.Requires;
import aftersales.domain.call.CallId;
import aftersales.domain.kernel.Permission;

/** The screen pop: who calls, what they own, what is under way with them, and when they last called. */
public interface CallCardQueries {
    /**
     * The card of a call, in one statement; in two when the number is on file nowhere and a like one is looked for. That a
     * customer's file was shown is written down, once per person and call.
     *
     * @throws aftersales.domain.kernel.NotFound when there is no such call, or the actor may not see it
     */
    @Requires({Permission.CALL_HANDLE, Permission.CALL_VIEW})
    CallCard card(CallId id);
}
