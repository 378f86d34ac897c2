package aftersales.application.installedbase;

import aftersales.application.customer.Customers;
import aftersales.application.kernel.Acting;
import aftersales.application.kernel.BusinessSettings;
import aftersales.application.kernel.Ids;
import aftersales.application.kernel.UseCase;
import aftersales.domain.customer.CustomerId;
import aftersales.domain.installedbase.CoverTerms;
import aftersales.domain.installedbase.Product;
import aftersales.domain.installedbase.SerialNumber;
import aftersales.domain.installedbase.Unit;
import aftersales.domain.installedbase.Unit.Dates;
import aftersales.domain.installedbase.Unit.Holder;
import aftersales.domain.installedbase.Unit.Origin;
import aftersales.domain.installedbase.UnitId;
import aftersales.domain.kernel.Conflict;
import aftersales.domain.kernel.InvalidValue;
import aftersales.domain.kernel.Validation;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

@UseCase
class RegisterUnitService implements RegisterUnit {
    private final Units units;
    private final Products products;
    private final Customers customers;
    private final CoverRules rules;
    private final Ids ids;
    private final Acting acting;
    private final Clock clock;
    private final BusinessSettings business;

    @Inject
    RegisterUnitService(
            Units units,
            Products products,
            Customers customers,
            CoverRules rules,
            Ids ids,
            Acting acting,
            Clock clock,
            BusinessSettings business) {
        this.units = units;
        this.products = products;
        this.customers = customers;
        this.rules = rules;
        this.ids = ids;
        this.acting = acting;
        this.clock = clock;
        this.business = business;
    }

    @Override
    public UnitId register(Command command) {
        var today = LocalDate.ofInstant(clock.instant(), business.timeZone());
        var v = new Validation();
        var product = v.check("product", () -> products.find(command.product())
                .orElseThrow(() -> new InvalidValue("", "product.unknown")));
        var serial = v.check("serialNumber", () -> new SerialNumber(command.serialNumber()));
        var purchaser = v.check("customer", () -> known(command.customer()));
        var user = command.user().flatMap(id -> v.check("user", () -> known(id)));
        PastDates.check(v, "soldOn", command.soldOn(), today);
        PastDates.check(v, "installedOn", command.installedOn(), today);
        var dates = v.check("", () -> new Dates(command.soldOn(), command.installedOn(), Optional.empty()));
        var origin = dates.flatMap(
                d -> v.check("", () -> new Origin(command.source(), command.soldByUs(), d, command.evidence())));
        v.throwIfInvalid();
        if (units.findBySerial(command.product(), serial.orElseThrow()).isPresent()) {
            throw new Conflict("unit.serial-taken", serial.get().value());
        }
        var actor = acting.current();
        var unit = Unit.register(
                new UnitId(ids.next()),
                serial.get(),
                command.product(),
                new Holder(purchaser.orElseThrow(), user.or(() -> purchaser).orElseThrow()),
                origin.orElseThrow(),
                terms(product.orElseThrow(), command, today),
                actor.branch(),
                actor.team(),
                clock.instant());
        units.save(unit);
        return unit.state().id();
    }

    private CustomerId known(CustomerId id) {
        return customers
                .find(id)
                .map(customer -> customer.state().id())
                .orElseThrow(() -> new InvalidValue("", "customer.unknown"));
    }

    private CoverTerms terms(Product product, Command command, LocalDate today) {
        var description = product.state().description();
        var start = command.soldOn().or(command::installedOn).orElse(today);
        return rules.on(description.coverRule(), start).terms(description.makerMonths());
    }
}
