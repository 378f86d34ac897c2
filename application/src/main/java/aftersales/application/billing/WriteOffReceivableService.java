package aftersales.application.billing;

import aftersales.application.kernel.UseCase;
import jakarta.inject.Inject;
import java.time.Clock;

@UseCase
class WriteOffReceivableService implements WriteOffReceivable {
    private final Receivables receivables;
    private final Clock clock;

    @Inject
    WriteOffReceivableService(Receivables receivables, Clock clock) {
        this.receivables = receivables;
        this.clock = clock;
    }

    @Override
    public void writeOff(Command command) {
        var receivable = receivables.get(command.id());
        receivable.requireVersion(command.expectedVersion());
        receivable.writeOff(command.reason(), clock.instant());
        receivables.save(receivable);
    }
}
