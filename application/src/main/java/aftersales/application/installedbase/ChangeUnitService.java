package aftersales.application.installedbase;

import aftersales.application.customer.Customers;
import aftersales.application.kernel.BusinessSettings;
import aftersales.application.kernel.UseCase;
import aftersales.domain.installedbase.Unit.Dates;
import aftersales.domain.kernel.Validation;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;

@UseCase
class ChangeUnitService implements ChangeUnit {
    private final Units units;
    private final Customers customers;
    private final Clock clock;
    private final BusinessSettings business;

    @Inject
    ChangeUnitService(Units units, Customers customers, Clock clock, BusinessSettings business) {
        this.units = units;
        this.customers = customers;
        this.clock = clock;
        this.business = business;
    }

    @Override
    public void change(Command command) {
        var unit = units.get(command.id());
        unit.requireVersion(command.expectedVersion());
        var today = LocalDate.ofInstant(clock.instant(), business.timeZone());
        var v = new Validation();
        v.require(customers.find(command.user()).isPresent(), "user", "customer.unknown");
        PastDates.check(v, "soldOn", command.soldOn(), today);
        PastDates.check(v, "installedOn", command.installedOn(), today);
        PastDates.check(v, "exchangedOn", command.exchangedOn(), today);
        var dates = v.check("", () -> new Dates(command.soldOn(), command.installedOn(), command.exchangedOn()));
        v.throwIfInvalid();
        unit.changeFacts(dates.orElseThrow(), command.evidence(), clock.instant());
        unit.handTo(command.user(), clock.instant());
        units.save(unit);
    }
}
