package aftersales.application.call;

import aftersales.application.kernel.Acting;
import aftersales.application.kernel.UseCase;
import jakarta.inject.Inject;
import java.time.Clock;

@UseCase
class AnswerCallService implements AnswerCall {
    private final Calls calls;
    private final KnownCaller caller;
    private final Desk desk;
    private final Acting acting;
    private final Clock clock;

    @Inject
    AnswerCallService(Calls calls, KnownCaller caller, Desk desk, Acting acting, Clock clock) {
        this.calls = calls;
        this.caller = caller;
        this.desk = desk;
        this.acting = acting;
        this.clock = clock;
    }

    @Override
    public void answer(Command command) {
        var now = clock.instant();
        var call = calls.get(command.id());
        command.expectedVersion().ifPresent(call::requireVersion);
        call.claim(Desk.agent(acting.current()), now);
        caller.link(call, now);
        calls.save(call);
        desk.tell(Desk.News.TAKEN, command.id());
    }
}
