package aftersales.domain.installedbase;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Decides what a unit is entitled to on a day. Periods do not count the day they start on: seven days last to the end of
 * start + 7, one year to the same date next year (29 February to 28 February). Days in repair prolong the free repair,
 * not the days of return and exchange.
 */
public final class CoverCalculator {
    private CoverCalculator() {}

    /** The verdict on {@code on} for the fault {@code faultCode}, where one is named. */
    public static CoverVerdict decide(CoverFacts facts, LocalDate on, Optional<String> faultCode) {
        var start = facts.startsOn();
        if (start.isEmpty()) {
            return withoutStart(facts.terms());
        }
        var period = period(facts, start.get(), on);
        return faultCode.flatMap(Exclusion::of).isPresent() ? excluded(period, facts) : verdict(period, facts);
    }

    /** Last day of free repair as known on {@code on}; empty when it is not known since when it runs. */
    public static Optional<LocalDate> lastDay(CoverFacts facts, LocalDate on) {
        return facts.startsOn().map(start -> end(facts.terms(), start, deductedDays(facts, start, on)));
    }

    /** A kind of entitlement with the days it runs. */
    private record Period(Verdict verdict, LocalDate from, LocalDate until, LocalDate freeRepairUntil, int deducted) {}

    private static Period period(CoverFacts facts, LocalDate start, LocalDate on) {
        var terms = facts.terms();
        int deducted = deductedDays(facts, start, on);
        var end = end(terms, start, deducted);
        if (on.isBefore(start)) {
            return new Period(Verdict.CHARGEABLE, start, end, end, deducted);
        }
        if (terms.returnDays() > 0 && !on.isAfter(start.plusDays(terms.returnDays()))) {
            return new Period(Verdict.RETURN, start, start.plusDays(terms.returnDays()), end, deducted);
        }
        if (terms.exchangeDays() > 0 && !on.isAfter(start.plusDays(terms.exchangeDays()))) {
            return new Period(Verdict.EXCHANGE, start, start.plusDays(terms.exchangeDays()), end, deducted);
        }
        if (terms.months() > 0 && !on.isAfter(end)) {
            return new Period(Verdict.FREE_REPAIR, start, end, end, deducted);
        }
        return repairWarranty(facts, on, end, deducted)
                .orElseGet(() -> new Period(Verdict.CHARGEABLE, start, end, end, deducted));
    }

    private static Optional<Period> repairWarranty(CoverFacts facts, LocalDate on, LocalDate end, int deducted) {
        int days = facts.terms().repairWarrantyDays();
        return facts.stays().stream()
                .flatMap(stay -> stay.returnedOn().stream())
                .filter(returned -> days > 0 && !returned.isAfter(on) && !on.isAfter(returned.plusDays(days)))
                .max(Comparator.naturalOrder())
                .map(returned -> new Period(Verdict.REPAIR_WARRANTY, returned, returned.plusDays(days), end, deducted));
    }

    private static LocalDate end(CoverTerms terms, LocalDate start, int deducted) {
        return start.plusMonths(terms.months()).plusDays(deducted);
    }

    /**
     * Days in repair, return date − receipt date, overlapping stays counted once. Only a stay that began while cover ran
     * prolongs it; one that is still going on counts up to {@code on}.
     */
    private static int deductedDays(CoverFacts facts, LocalDate start, LocalDate on) {
        int deducted = 0;
        for (var stay : merged(facts.stays(), start, on)) {
            if (stay.from().isAfter(end(facts.terms(), start, deducted))) {
                break;
            }
            deducted += Math.toIntExact(ChronoUnit.DAYS.between(stay.from(), stay.to()));
        }
        return deducted;
    }

    private record Days(LocalDate from, LocalDate to) {}

    private static List<Days> merged(List<RepairStay> stays, LocalDate start, LocalDate on) {
        var merged = new ArrayList<Days>();
        stays.stream()
                .filter(s -> !s.receivedOn().isBefore(start) && !s.receivedOn().isAfter(on))
                .map(s -> new Days(s.receivedOn(), s.returnedOn().orElse(on)))
                .sorted(Comparator.comparing(Days::from).thenComparing(Days::to))
                .forEach(next -> {
                    var last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
                    if (last == null || next.from().isAfter(last.to())) {
                        merged.add(next);
                    } else if (next.to().isAfter(last.to())) {
                        merged.set(merged.size() - 1, new Days(last.from(), next.to()));
                    }
                });
        return merged;
    }

    private static CoverVerdict verdict(Period period, CoverFacts facts) {
        boolean covered = period.verdict() != Verdict.CHARGEABLE;
        var missing = new ArrayList<CoverFactor>();
        if (covered && !facts.proven()) {
            missing.add(CoverFactor.PURCHASE_PROOF);
        }
        if (covered && facts.terms().needsConfirmation() && period.verdict() != Verdict.REPAIR_WARRANTY) {
            missing.add(CoverFactor.FAULT_CONFIRMATION);
        }
        var wouldChange = new ArrayList<>(missing);
        if (covered) {
            wouldChange.add(CoverFactor.EXCLUSION);
        } else if (!facts.proven()) {
            wouldChange.add(CoverFactor.START_DATE);
        }
        return new CoverVerdict(
                period.verdict(),
                covered,
                covered,
                covered,
                facts.terms().rule(),
                Optional.of(period.from()),
                Optional.of(period.until()),
                Optional.of(period.freeRepairUntil()),
                period.deducted(),
                names(missing),
                names(wouldChange));
    }

    private static CoverVerdict excluded(Period period, CoverFacts facts) {
        boolean wasCovered = period.verdict() != Verdict.CHARGEABLE;
        return chargeable(
                facts.terms(),
                Optional.of(period),
                List.of(),
                wasCovered ? List.of(CoverFactor.NO_EXCLUSION) : List.of());
    }

    private static CoverVerdict withoutStart(CoverTerms terms) {
        var needed = List.of(CoverFactor.START_DATE, CoverFactor.PURCHASE_PROOF);
        return chargeable(terms, Optional.empty(), needed, needed);
    }

    private static CoverVerdict chargeable(
            CoverTerms terms, Optional<Period> period, List<CoverFactor> missing, List<CoverFactor> wouldChange) {
        return new CoverVerdict(
                Verdict.CHARGEABLE,
                false,
                false,
                false,
                terms.rule(),
                period.map(Period::from),
                period.map(Period::until),
                period.map(Period::freeRepairUntil),
                period.map(Period::deducted).orElse(0),
                names(missing),
                names(wouldChange));
    }

    private static List<String> names(List<CoverFactor> factors) {
        return factors.stream().map(Enum::name).toList();
    }
}
