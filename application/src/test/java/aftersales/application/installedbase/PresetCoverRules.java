package aftersales.application.installedbase;

import aftersales.domain.installedbase.CoverRule;
import aftersales.domain.kernel.InvalidValue;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The two shipped cover rules. */
public final class PresetCoverRules implements CoverRules {
    private static final LocalDate EVER = LocalDate.parse("2000-01-01");
    private static final List<CoverRule> RULES = List.of(
            new CoverRule("INSTALLER-7-30-1Y", EVER, 7, 30, 12, 30, true, true),
            new CoverRule("NATIONAL-7-15", EVER, 7, 15, 12, 30, false, true));

    @Override
    public CoverRule on(Optional<String> code, LocalDate day) {
        return RULES.stream()
                .filter(rule -> code.isEmpty() || rule.code().equals(code.get()))
                .findFirst()
                .orElseThrow(() -> new InvalidValue("", "cover-rule.unknown", code.orElse("")));
    }

    @Override
    public List<CoverRule> inForce(LocalDate day) {
        return RULES;
    }
}
