package aftersales.application.call;

import aftersales.application.kernel.Acting;
import aftersales.application.kernel.UseCase;
import aftersales.domain.call.CallAction;
import aftersales.domain.call.CallStatus;
import aftersales.domain.call.WrapUp;
import jakarta.inject.Inject;
import java.time.Clock;

@UseCase
class WrapUpCallService implements WrapUpCall {
    private final Calls calls;
    private final KnownCaller caller;
    private final Desk desk;
    private final Acting acting;
    private final Clock clock;

    @Inject
    WrapUpCallService(Calls calls, KnownCaller caller, Desk desk, Acting acting, Clock clock) {
        this.calls = calls;
        this.caller = caller;
        this.desk = desk;
        this.acting = acting;
        this.clock = clock;
    }

    @Override
    public void wrapUp(Command command) {
        var now = clock.instant();
        var agent = Desk.agent(acting.current());
        var call = calls.get(command.id());
        command.expectedVersion().ifPresent(call::requireVersion);
        boolean notAnswered = call.state().status() != CallStatus.ANSWERED
                && call.allowedActions().contains(CallAction.CLAIM);
        if (notAnswered) {
            call.claim(agent, now); // what came of it is known, so it was answered after all
        }
        caller.link(call, now);
        call.wrapUp(new WrapUp(command.category(), command.intent(), command.note()), agent, now);
        calls.save(call);
        desk.tell(Desk.News.CHANGED, command.id());
    }
}
