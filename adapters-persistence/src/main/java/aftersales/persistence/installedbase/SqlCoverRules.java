package aftersales.persistence.installedbase;

import aftersales.application.installedbase.CoverRules;
import aftersales.domain.installedbase.CoverRule;
import aftersales.domain.kernel.InvalidValue;
import aftersales.persistence.kernel.ReadDb;
import aftersales.persistence.kernel.Reads;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

@ApplicationScoped
class SqlCoverRules implements CoverRules {
    private static final String COLUMNS =
            """
            select r.code, r.valid_from, r.return_days, r.exchange_days, r.repair_months, r.repair_warranty_days,
                   r.starts_at_installation, r.needs_confirmation
            from installedbase.cover_rule r""";

    private final Reads reads;

    @Inject
    SqlCoverRules(@ReadDb Reads reads) {
        this.reads = reads;
    }

    @Override
    public CoverRule on(Optional<String> code, LocalDate day) {
        var parameters = new HashMap<String, Object>(Map.of("day", day));
        code.ifPresent(c -> parameters.put("code", c));
        String which = code.isPresent() ? "r.code = :code" : "r.is_default";
        // the edition in force; a day before the first edition takes the first
        return reads.one(
                        COLUMNS + " where " + which
                                + " order by r.valid_from <= :day desc, abs(r.valid_from - cast(:day as date)) limit 1",
                        parameters,
                        CoverRule.class)
                .orElseThrow(() -> new InvalidValue("", "cover-rule.unknown", code.orElse("")));
    }

    @Override
    public List<CoverRule> inForce(LocalDate day) {
        return reads.list(
                """
                select code, valid_from, return_days, exchange_days, repair_months, repair_warranty_days,
                       starts_at_installation, needs_confirmation
                from (select distinct on (r.code) r.* from installedbase.cover_rule r where r.valid_from <= :day
                      order by r.code, r.valid_from desc) edition
                order by is_default desc, code""",
                Map.of("day", day),
                CoverRule.class);
    }
}
