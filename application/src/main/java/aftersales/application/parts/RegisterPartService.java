package aftersales.application.parts;

import aftersales.application.kernel.Ids;
import aftersales.application.kernel.UseCase;
import aftersales.domain.parts.Part;
import aftersales.domain.parts.PartId;
import jakarta.inject.Inject;
import java.time.Clock;

@UseCase
class RegisterPartService implements RegisterPart {
    private final Parts parts;
    private final PartIntake intake;
    private final Ids ids;
    private final Clock clock;

    @Inject
    RegisterPartService(Parts parts, PartIntake intake, Ids ids, Clock clock) {
        this.parts = parts;
        this.intake = intake;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public PartId register(PartInput input) {
        var part = Part.register(new PartId(ids.next()), intake.data(input), clock.instant());
        parts.save(part);
        return part.state().id();
    }
}
