package aftersales.application.parts;

import aftersales.application.kernel.UseCase;
import aftersales.domain.kernel.RuleBroken;
import jakarta.inject.Inject;
import java.time.Clock;

@UseCase
class ChangePartService implements ChangePart {
    private final Parts parts;
    private final StockLedger ledger;
    private final PartIntake intake;
    private final Clock clock;

    @Inject
    ChangePartService(Parts parts, StockLedger ledger, PartIntake intake, Clock clock) {
        this.parts = parts;
        this.ledger = ledger;
        this.intake = intake;
        this.clock = clock;
    }

    @Override
    public void change(Command command) {
        var part = parts.get(command.id());
        part.requireVersion(command.expectedVersion());
        var data = intake.data(command.part());
        boolean tracked = part.state().data().serialTracked();
        if (data.serialTracked() != tracked && ledger.anyOf(command.id())) {
            throw new RuleBroken("parts.tracking-with-stock", data.code().value());
        }
        part.change(data, clock.instant());
        parts.save(part);
    }
}
