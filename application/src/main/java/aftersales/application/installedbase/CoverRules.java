package aftersales.application.installedbase;

import aftersales.domain.installedbase.CoverRule;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The company's cover rules: configuration in dated editions. */
public interface CoverRules {
    /**
     * The edition of a rule that is valid on a day; before the first edition, the first.
     *
     * @param code code of the rule; empty for the company's default
     * @throws aftersales.domain.kernel.InvalidValue {@code cover-rule.unknown}
     */
    CoverRule on(Optional<String> code, LocalDate day);

    /** The editions in force on a day, one per rule, the default first. */
    List<CoverRule> inForce(LocalDate day);
}
