package aftersales.application.parts;

import aftersales.application.kernel.UseCase;
import jakarta.inject.Inject;
import java.time.Clock;

@UseCase
class ChangePartService implements ChangePart {
    private final Parts parts;
    private final PartIntake intake;
    private final Clock clock;

    @Inject
    ChangePartService(Parts parts, PartIntake intake, Clock clock) {
        this.parts = parts;
        this.intake = intake;
        this.clock = clock;
    }

    @Override
    public void change(Command command) {
        var part = parts.get(command.id());
        part.requireVersion(command.expectedVersion());
        part.change(intake.data(command.part()), clock.instant());
        parts.save(part);
    }
}
