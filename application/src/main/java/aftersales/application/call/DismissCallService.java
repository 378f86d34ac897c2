package aftersales.application.call;

import aftersales.application.kernel.Acting;
import aftersales.application.kernel.UseCase;
import aftersales.domain.call.CallId;
import jakarta.inject.Inject;
import java.time.Clock;

@UseCase
class DismissCallService implements DismissCall {
    private final Calls calls;
    private final Acting acting;
    private final Clock clock;

    @Inject
    DismissCallService(Calls calls, Acting acting, Clock clock) {
        this.calls = calls;
        this.acting = acting;
        this.clock = clock;
    }

    @Override
    public void dismiss(CallId id) {
        calls.dismiss(id, Desk.agent(acting.current()).id(), clock.instant());
    }
}
