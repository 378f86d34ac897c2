package aftersales.web.installedbase;

import aftersales.domain.installedbase.CoverVerdict;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a unit is entitled to on a day, and why.
 *
 * @param verdict {@code RETURN}, {@code EXCHANGE}, {@code FREE_REPAIR}, {@code CONTRACT}, {@code REPAIR_WARRANTY} or
 *     {@code CHARGEABLE}
 * @param rule code of the cover rule that decided
 * @param from day on which the period that decided began (itself not counted)
 * @param until last day of that period
 * @param deductedDays days in repair by which the cover was prolonged
 */
public record CoverJson(
        String verdict,
        boolean parts,
        boolean labour,
        boolean travel,
        String rule,
        Optional<LocalDate> from,
        Optional<LocalDate> until,
        int deductedDays,
        List<String> missingEvidence,
        List<String> wouldChange) {
    static CoverJson of(CoverVerdict cover) {
        return new CoverJson(
                cover.verdict().name(),
                cover.parts(),
                cover.labour(),
                cover.travel(),
                cover.rule(),
                cover.from(),
                cover.until(),
                cover.deductedDays(),
                cover.missingEvidence(),
                cover.wouldChange());
    }
}
