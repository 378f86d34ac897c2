package aftersales.application.call;

import aftersales.application.kernel.UseCase;
import jakarta.inject.Inject;
import java.time.Clock;

@UseCase
class LinkCallToCustomerService implements LinkCallToCustomer {
    private final Calls calls;
    private final Desk desk;
    private final Clock clock;

    @Inject
    LinkCallToCustomerService(Calls calls, Desk desk, Clock clock) {
        this.calls = calls;
        this.desk = desk;
        this.clock = clock;
    }

    @Override
    public void link(Command command) {
        var call = calls.get(command.id());
        call.linkCustomer(command.customer(), clock.instant());
        calls.save(call);
        desk.tell(Desk.News.CHANGED, command.id());
    }
}
