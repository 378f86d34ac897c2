package aftersales.domain.installedbase;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a unit is entitled to on a day, and why. It informs; it blocks nobody, goodwill stays possible.
 *
 * @param rule code of the cover rule that decided
 * @param from day on which the period that decided began (itself not counted)
 * @param until last day of that period; for {@link Verdict#CHARGEABLE} the day on which cover ended
 * @param freeRepairUntil last day of free repair, also while a return or exchange window decides; empty when not known
 * @param deductedDays days in repair by which the cover was prolonged
 * @param missingEvidence names of {@link CoverFactor} that are still to be shown
 * @param wouldChange names of {@link CoverFactor} that would turn the verdict
 */
public record CoverVerdict(
        Verdict verdict,
        boolean parts,
        boolean labour,
        boolean travel,
        String rule,
        Optional<LocalDate> from,
        Optional<LocalDate> until,
        Optional<LocalDate> freeRepairUntil,
        int deductedDays,
        List<String> missingEvidence,
        List<String> wouldChange) {

    public CoverVerdict {
        missingEvidence = List.copyOf(missingEvidence);
        wouldChange = List.copyOf(wouldChange);
    }

    /** Last day on which work is free, by whatever entitlement; for {@link Verdict#CHARGEABLE} the day on which cover ended. */
    public Optional<LocalDate> coverUntil() {
        return until.map(day ->
                freeRepairUntil.filter(last -> covered() && last.isAfter(day)).orElse(day));
    }

    /** Whether the work is free for the customer. */
    public boolean covered() {
        return verdict != Verdict.CHARGEABLE;
    }
}
