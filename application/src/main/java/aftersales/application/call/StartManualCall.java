package aftersales.application.call;

import aftersales.application.kernel.Requires;
import aftersales.domain.call.CallId;
import aftersales.domain.call.LineId;
import aftersales.domain.kernel.Permission;
import java.util.Optional;

/** An agent at a telephone without a device types the caller's number and gets the same card as if the line had told it. */
@Requires(Permission.CALL_HANDLE)
public interface StartManualCall {
    /** @throws aftersales.domain.kernel.InvalidValue {@code phone.unreadable} at {@code number} */
    CallId start(Command command);

    /** @param line the line whose area code counts for local numbers; empty: that of the business */
    record Command(String number, Optional<LineId> line) {}
}
