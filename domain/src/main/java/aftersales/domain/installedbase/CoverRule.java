package aftersales.domain.installedbase;

import aftersales.domain.kernel.InvalidValue;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One dated edition of a cover rule: configuration that the company may edit, not legal advice. A unit takes the edition
 * that is valid on the day its cover starts and keeps it.
 *
 * @param code names the rule through all its editions, such as {@code INSTALLER-7-30-1Y}
 * @param validFrom first day on which units are sold with this edition
 * @param returnDays days within which the unit may be returned; 0 for none
 * @param exchangeDays days within which it may be exchanged; 0 for none
 * @param repairMonths months of free repair, unless the maker gives more
 * @param repairWarrantyDays days for which the repairer vouches for a repair
 * @param startsAtInstallation whether cover counts from acceptance of the installation where that is known
 * @param needsConfirmation whether return, exchange and repair need the engineer's confirmation of a quality fault
 */
public record CoverRule(
        String code,
        LocalDate validFrom,
        int returnDays,
        int exchangeDays,
        int repairMonths,
        int repairWarrantyDays,
        boolean startsAtInstallation,
        boolean needsConfirmation) {

    /** @throws InvalidValue {@code cover-rule.periods} unless return ≤ exchange and nothing is negative */
    public CoverRule {
        boolean ordered = returnDays >= 0 && (exchangeDays == 0 || exchangeDays >= returnDays);
        if (!ordered || repairMonths < 0 || repairWarrantyDays < 0) {
            throw new InvalidValue("", "cover-rule.periods");
        }
    }

    /** The terms that a unit is sold with under this edition; the maker's longer period prevails. */
    public CoverTerms terms(Optional<Integer> makerMonths) {
        return new CoverTerms(
                code,
                returnDays,
                exchangeDays,
                Math.max(repairMonths, makerMonths.orElse(0)),
                repairWarrantyDays,
                startsAtInstallation,
                needsConfirmation);
    }
}
