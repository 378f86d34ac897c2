package aftersales.application.call;

import aftersales.application.kernel.Requires;
import aftersales.domain.call.CallCategory;
import aftersales.domain.call.CallId;
import aftersales.domain.call.PurchaseIntent;
import aftersales.domain.kernel.Permission;
import java.util.Optional;

/** An agent writes down what came of a call. A missed call that is wrapped up was answered after all. */
@Requires(Permission.CALL_HANDLE)
public interface WrapUpCall {
    void wrapUp(Command command);

    record Command(
            CallId id,
            Optional<Integer> expectedVersion,
            CallCategory category,
            Optional<PurchaseIntent> intent,
            Optional<String> note) {}
}
