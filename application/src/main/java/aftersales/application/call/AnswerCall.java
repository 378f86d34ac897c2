package aftersales.application.call;

import aftersales.application.kernel.Requires;
import aftersales.domain.call.CallId;
import aftersales.domain.kernel.Permission;
import java.util.Optional;

/** An agent takes a call, while it rings or after the line lost sight of it. Whoever is first has it. */
@Requires(Permission.CALL_HANDLE)
public interface AnswerCall {
    /** @throws aftersales.domain.kernel.RuleBroken {@code call.taken} with the name of the agent who has it */
    void answer(Command command);

    /** @param expectedVersion the version that the agent saw; the call panel, where calls move by themselves, gives none */
    record Command(CallId id, Optional<Integer> expectedVersion) {}
}
