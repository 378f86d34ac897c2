package aftersales.application.servicerequest;

import aftersales.application.installedbase.RegisterUnit;
import aftersales.application.installedbase.Units;
import aftersales.domain.customer.CustomerId;
import aftersales.domain.installedbase.UnitId;
import aftersales.domain.kernel.InvalidValue;
import aftersales.domain.kernel.RuleBroken;
import aftersales.domain.kernel.Validation;
import aftersales.domain.servicerequest.RequestDetails;
import aftersales.domain.servicerequest.SiteContact;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Reads what was typed into values of the domain, the same for opening and changing a request. */
@ApplicationScoped
class RequestIntake {
    private final Units units;
    private final RegisterUnit registerUnit;

    @Inject
    RequestIntake(Units units, RegisterUnit registerUnit) {
        this.units = units;
        this.registerUnit = registerUnit;
    }

    record Taken(RequestDetails details, SiteContact contact) {}

    /** @throws InvalidValue naming every field that is wrong */
    Taken read(RequestInput input) {
        var v = new Validation();
        var details = v.check(
                "",
                () -> new RequestDetails(
                        input.faultText(), input.symptomCode(), input.priority(), input.expectedDuration()));
        var contact =
                v.check("", () -> new SiteContact(input.contactName(), input.contactPhone(), input.siteAddress()));
        v.throwIfInvalid();
        return new Taken(details.orElseThrow(), contact.orElseThrow());
    }

    /**
     * The unit meant: a known one of this customer, or one that is registered now.
     *
     * @throws InvalidValue {@code servicerequest.unit-twice}
     * @throws RuleBroken {@code servicerequest.unit-of-other-customer}
     */
    Optional<UnitId> unit(
            CustomerId customer, Optional<UnitId> known, Optional<OpenServiceRequest.NewUnit> unregistered) {
        if (known.isPresent() && unregistered.isPresent()) {
            throw new InvalidValue("newUnit", "servicerequest.unit-twice");
        }
        known.ifPresent(id -> requireOwned(customer, id));
        return known.or(() -> unregistered.map(unit -> registerUnit.register(
                RegisterUnit.Command.metInService(unit.product(), unit.serialNumber(), customer))));
    }

    private void requireOwned(CustomerId customer, UnitId id) {
        var unit = units.get(id).state();
        if (!unit.purchaser().equals(customer) && !unit.user().equals(customer)) {
            throw new RuleBroken(
                    "servicerequest.unit-of-other-customer", unit.serial().value());
        }
    }
}
