package aftersales.application.installedbase;

import aftersales.application.kernel.BusinessSettings;
import aftersales.domain.installedbase.Product.Description;
import aftersales.domain.kernel.Validation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

/** Turns what was entered of a product into its description. */
@ApplicationScoped
class ProductIntake {
    private final CoverRules rules;
    private final Clock clock;
    private final BusinessSettings business;

    @Inject
    ProductIntake(CoverRules rules, Clock clock, BusinessSettings business) {
        this.rules = rules;
        this.clock = clock;
        this.business = business;
    }

    Optional<Description> description(Validation v, ProductInput in) {
        var rule = in.coverRule().filter(code -> !code.isBlank());
        rule.ifPresent(code ->
                v.check("coverRule", () -> rules.on(rule, LocalDate.ofInstant(clock.instant(), business.timeZone()))));
        return v.check(
                "",
                () -> new Description(in.name(), in.model(), in.category(), in.manufacturer(), rule, in.makerMonths()));
    }
}
