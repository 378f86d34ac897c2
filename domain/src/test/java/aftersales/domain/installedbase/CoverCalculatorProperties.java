package aftersales.domain.installedbase;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The calculator against an oracle that walks day by day and knows no shortcut. */
class CoverCalculatorProperties {
    private static final LocalDate EPOCH = LocalDate.parse("2023-12-01");

    record Case(CoverFacts facts, LocalDate on) {}

    @Property(tries = 2000)
    void agreesWithADayByDayOracle(@ForAll("cases") Case c) {
        var verdict = CoverCalculator.decide(c.facts(), c.on(), Optional.empty());
        var oracle = new Oracle(c.facts(), c.on());
        assertThat(verdict.deductedDays()).isEqualTo(oracle.deducted());
        assertThat(verdict.verdict()).isEqualTo(oracle.verdict());
    }

    @Property
    void neverTakesCoverAwayForARepair(@ForAll("cases") Case c) {
        var without = new CoverFacts(
                c.facts().terms(),
                c.facts().soldOn(),
                c.facts().installedOn(),
                c.facts().exchangedOn(),
                List.of(),
                true);
        if (CoverCalculator.decide(without, c.on(), Optional.empty()).covered()) {
            assertThat(CoverCalculator.decide(c.facts(), c.on(), Optional.empty())
                            .covered())
                    .isTrue();
        }
    }

    @Property
    void isNeverCoveredUnderAnExclusion(@ForAll("cases") Case c, @ForAll Exclusion reason) {
        assertThat(CoverCalculator.decide(c.facts(), c.on(), Optional.of(reason.name()))
                        .covered())
                .isFalse();
    }

    @Provide
    Arbitrary<Case> cases() {
        var days = Arbitraries.integers().between(0, 900).map(EPOCH::plusDays);
        var stays = Combinators.combine(days, Arbitraries.integers().between(0, 40), Arbitraries.of(true, true, false))
                .as((from, length, back) ->
                        new RepairStay(from, back ? Optional.of(from.plusDays(length)) : Optional.empty()))
                .list()
                .ofMaxSize(4);
        var terms = Combinators.combine(
                        Arbitraries.of(0, 7),
                        Arbitraries.of(0, 15, 30),
                        Arbitraries.of(3, 6, 12),
                        Arbitraries.of(0, 30))
                .as((back, exchange, months, repair) ->
                        new CoverTerms("R", back, exchange == 0 ? 0 : exchange, months, repair, true, true));
        var facts = Combinators.combine(terms, days, days.optional(), stays)
                .as((t, sold, exchanged, s) ->
                        new CoverFacts(t, Optional.of(sold), Optional.empty(), exchanged, s, true));
        return Combinators.combine(facts, days).as(Case::new);
    }

    private record Oracle(CoverFacts facts, LocalDate on) {

        LocalDate start() {
            return facts.exchangedOn().orElseGet(() -> facts.soldOn().orElseThrow());
        }

        /** Days away, each day once, of stays that began while cover ran; a stay's first day is not a day away. */
        int deducted() {
            var away = new HashSet<LocalDate>();
            boolean more = true;
            while (more) {
                more = false;
                var end = start().plusMonths(facts.terms().months()).plusDays(away.size());
                for (var stay : facts.stays()) {
                    boolean counts = !stay.receivedOn().isBefore(start())
                            && !stay.receivedOn().isAfter(on)
                            && !stay.receivedOn().isAfter(end);
                    var back = stay.returnedOn().orElse(on);
                    for (var day = stay.receivedOn().plusDays(1); counts && !day.isAfter(back); day = day.plusDays(1)) {
                        more |= away.add(day);
                    }
                }
            }
            return away.size();
        }

        Verdict verdict() {
            if (on.isBefore(start())) {
                return Verdict.CHARGEABLE;
            }
            if (within(facts.terms().returnDays())) {
                return Verdict.RETURN;
            }
            if (within(facts.terms().exchangeDays())) {
                return Verdict.EXCHANGE;
            }
            if (!on.isAfter(start().plusMonths(facts.terms().months()).plusDays(deducted()))) {
                return Verdict.FREE_REPAIR;
            }
            boolean vouched = facts.stays().stream()
                    .flatMap(stay -> stay.returnedOn().stream())
                    .anyMatch(back -> facts.terms().repairWarrantyDays() > 0
                            && !back.isAfter(on)
                            && !back.plusDays(facts.terms().repairWarrantyDays())
                                    .isBefore(on));
            return vouched ? Verdict.REPAIR_WARRANTY : Verdict.CHARGEABLE;
        }

        private boolean within(int days) {
            for (int n = 0; days > 0 && n <= days; n++) {
                if (start().plusDays(n).equals(on)) {
                    return true;
                }
            }
            return false;
        }
    }
}
