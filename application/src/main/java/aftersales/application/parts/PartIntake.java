package aftersales.application.parts;

import aftersales.application.kernel.BusinessSettings;
import aftersales.domain.kernel.Money;
import aftersales.domain.kernel.Validation;
import aftersales.domain.parts.PartCode;
import aftersales.domain.parts.PartData;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Turns what was typed of a part into what the part master says. */
@ApplicationScoped
class PartIntake {
    /** Stands for a code that was refused, so that the other fields are looked at in the same round. */
    private static final PartCode PLACE = new PartCode("X");

    private final BusinessSettings business;

    @Inject
    PartIntake(BusinessSettings business) {
        this.business = business;
    }

    /** For the CDI proxy. */
    protected PartIntake() {
        this(null);
    }

    /** @throws aftersales.domain.kernel.InvalidValue naming every field that is wrong */
    PartData data(PartInput in) {
        var v = new Validation();
        var code = v.check("code", () -> new PartCode(in.code()));
        var price = v.check("price", () -> new Money(in.price(), business.currency()));
        var data = v.check(
                "",
                () -> new PartData(
                        code.orElse(PLACE),
                        in.name(),
                        in.modelFit(),
                        price.orElse(Money.zero(business.currency())),
                        in.serialTracked(),
                        in.returnable()));
        v.throwIfInvalid();
        return data.orElseThrow();
    }
}
