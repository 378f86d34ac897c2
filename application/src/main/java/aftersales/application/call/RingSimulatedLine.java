package aftersales.application.call;

import aftersales.application.kernel.Requires;
import aftersales.domain.call.CallerId;
import aftersales.domain.call.LineId;
import aftersales.domain.kernel.Permission;

/** Lets a simulated line ring, so that the call panel can be tried, shown and taught without a telephone. */
@Requires({Permission.LINE_MANAGE, Permission.CALL_HANDLE})
public interface RingSimulatedLine {
    /** @throws aftersales.domain.kernel.RuleBroken {@code line.not-simulated}, {@code line.busy} */
    void ring(LineId line, CallerId caller);
}
