package aftersales.application.call;

import aftersales.application.kernel.UseCase;
import jakarta.inject.Inject;
import java.time.Clock;

@UseCase
class EndSilentCallsService implements EndSilentCalls {
    private final Calls calls;
    private final Desk desk;
    private final Clock clock;

    @Inject
    EndSilentCallsService(Calls calls, Desk desk, Clock clock) {
        this.calls = calls;
        this.desk = desk;
        this.clock = clock;
    }

    @Override
    public int end() {
        var now = clock.instant();
        var silent = calls.ringingSince(now.minus(LONGEST_RING), AT_ONCE);
        for (var call : silent) {
            call.stopRinging(now);
            calls.save(call);
            desk.tell(Desk.News.LOGGED, call.state().id());
        }
        return silent.size();
    }
}
