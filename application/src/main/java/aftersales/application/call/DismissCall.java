package aftersales.application.call;

import aftersales.application.kernel.Requires;
import aftersales.domain.call.CallId;
import aftersales.domain.kernel.Permission;

/** An agent puts a card aside. It leaves the agent's own panel only; the call stays in the log and with the others. */
@Requires(Permission.CALL_HANDLE)
public interface DismissCall {
    void dismiss(CallId id);
}
