package aftersales.application.installedbase;

import aftersales.application.kernel.BusinessSettings;
import aftersales.application.kernel.UseCase;
import aftersales.domain.kernel.Validation;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

@UseCase
class MoveUnitService implements MoveUnit {
    private final Units units;
    private final Clock clock;
    private final BusinessSettings business;

    @Inject
    MoveUnitService(Units units, Clock clock, BusinessSettings business) {
        this.units = units;
        this.clock = clock;
        this.business = business;
    }

    @Override
    public void move(Command command) {
        var unit = units.get(command.id());
        unit.requireVersion(command.expectedVersion());
        var v = new Validation();
        var now = clock.instant();
        PastDates.check(v, "on", Optional.of(command.on()), LocalDate.ofInstant(now, business.timeZone()));
        v.throwIfInvalid();
        switch (command.action()) {
            case INSTALL -> unit.install(command.on(), command.evidence(), now);
            case COMMISSION -> unit.commission(command.on(), now);
            case RECEIVE_FOR_REPAIR -> unit.receiveForRepair(command.on(), now);
            case RETURN_FROM_REPAIR -> unit.returnFromRepair(command.on(), now);
            case REPLACE -> unit.replace(command.on(), now);
            case TAKE_BACK -> unit.takeBack(command.on(), now);
            case SCRAP -> unit.scrap(command.on(), now);
        }
        units.save(unit);
    }
}
