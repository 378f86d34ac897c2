package aftersales.domain.installedbase;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CoverCalculatorTest {
    private static final CoverTerms INSTALLER = Units.installer();
    private static final CoverTerms NATIONAL = new CoverTerms("NATIONAL-7-15", 7, 15, 12, 30, false, true);

    @ParameterizedTest
    @CsvSource({
        "2026-01-10, RETURN,      2026-01-17",
        "2026-01-17, RETURN,      2026-01-17",
        "2026-01-18, EXCHANGE,    2026-02-09",
        "2026-02-09, EXCHANGE,    2026-02-09",
        "2026-02-10, FREE_REPAIR, 2027-01-10",
        "2027-01-10, FREE_REPAIR, 2027-01-10",
        "2027-01-11, CHARGEABLE,  2027-01-10",
    })
    void doesNotCountTheDayOfSale(LocalDate on, Verdict expected, LocalDate until) {
        var verdict = decide(sold("2026-01-10"), on);
        assertThat(verdict.verdict()).isEqualTo(expected);
        assertThat(verdict.from()).contains(LocalDate.parse("2026-01-10"));
        assertThat(verdict.until()).contains(until);
        assertThat(verdict.rule()).isEqualTo("INSTALLER-7-30-1Y");
    }

    @ParameterizedTest
    @CsvSource({"2026-01-17, RETURN", "2026-01-18, EXCHANGE", "2026-01-25, EXCHANGE", "2026-01-26, FREE_REPAIR"})
    void knowsTheNationalVariant(LocalDate on, Verdict expected) {
        var facts = new CoverFacts(NATIONAL, day("2026-01-10"), Optional.empty(), Optional.empty(), List.of(), true);
        assertThat(decide(facts, on).verdict()).isEqualTo(expected);
    }

    @Test
    void endsAYearFromALeapDayOnTheTwentyEighth() {
        assertThat(decide(sold("2024-02-29"), LocalDate.parse("2025-02-28")).verdict())
                .isEqualTo(Verdict.FREE_REPAIR);
        assertThat(decide(sold("2024-02-29"), LocalDate.parse("2025-03-01")).verdict())
                .isEqualTo(Verdict.CHARGEABLE);
    }

    @Test
    void isChargeableBeforeItsCoverBegins() {
        assertThat(decide(sold("2026-01-10"), LocalDate.parse("2026-01-09")).covered())
                .isFalse();
    }

    @Test
    void countsOverlappingStaysOnce() {
        var verdict = decide(
                sold("2026-01-10", stay("2026-03-01", "2026-03-06"), stay("2026-03-04", "2026-03-09")),
                LocalDate.parse("2027-01-18"));
        assertThat(verdict.deductedDays()).isEqualTo(8);
        assertThat(verdict.verdict()).isEqualTo(Verdict.FREE_REPAIR);
        assertThat(verdict.until()).contains(LocalDate.parse("2027-01-18"));
    }

    @Test
    void countsAStayThatGoesOnUpToTheDayAsked() {
        var facts = sold("2026-01-10", new RepairStay(LocalDate.parse("2026-12-20"), Optional.empty()));
        var verdict = decide(facts, LocalDate.parse("2027-01-25"));
        assertThat(verdict.deductedDays()).isEqualTo(36);
        assertThat(verdict.verdict()).isEqualTo(Verdict.FREE_REPAIR);
    }

    @Test
    void isNotProlongedByAStayAfterItsEnd() {
        var verdict = decide(sold("2026-01-10", stay("2027-02-01", "2027-02-20")), LocalDate.parse("2027-04-01"));
        assertThat(verdict.deductedDays()).isZero();
        assertThat(verdict.verdict()).isEqualTo(Verdict.CHARGEABLE);
    }

    @Test
    void vouchesForARepairForThirtyDays() {
        var facts = sold("2026-01-10", stay("2027-02-01", "2027-02-20"));
        var verdict = decide(facts, LocalDate.parse("2027-03-22"));
        assertThat(verdict.verdict()).isEqualTo(Verdict.REPAIR_WARRANTY);
        assertThat(verdict.until()).contains(LocalDate.parse("2027-03-22"));
        assertThat(decide(facts, LocalDate.parse("2027-03-23")).covered()).isFalse();
    }

    @Test
    void prefersTheMakersLongerPeriod() {
        var rule = new CoverRule("R", LocalDate.parse("2020-01-01"), 7, 30, 12, 30, true, true);
        assertThat(rule.terms(Optional.of(36)).months()).isEqualTo(36);
        assertThat(rule.terms(Optional.of(6)).months()).isEqualTo(12);
    }

    @ParameterizedTest
    @EnumSource(Exclusion.class)
    void makesEveryExclusionChargeableAndSaysWhatWouldTurnIt(Exclusion reason) {
        var verdict =
                CoverCalculator.decide(sold("2026-01-10"), LocalDate.parse("2026-05-01"), Optional.of(reason.name()));
        assertThat(verdict.verdict()).isEqualTo(Verdict.CHARGEABLE);
        assertThat(verdict.parts() || verdict.labour() || verdict.travel()).isFalse();
        assertThat(verdict.wouldChange()).containsExactly("NO_EXCLUSION");
    }

    @Test
    void takesAnyOtherCodeAsAnOrdinaryFault() {
        var verdict = CoverCalculator.decide(sold("2026-01-10"), LocalDate.parse("2026-05-01"), Optional.of("E5"));
        assertThat(verdict.verdict()).isEqualTo(Verdict.FREE_REPAIR);
    }

    @Test
    void asksForProofOfWhatOthersSold() {
        var facts = new CoverFacts(INSTALLER, day("2026-01-10"), Optional.empty(), Optional.empty(), List.of(), false);
        var verdict = decide(facts, LocalDate.parse("2026-05-01"));
        assertThat(verdict.verdict()).isEqualTo(Verdict.FREE_REPAIR);
        assertThat(verdict.missingEvidence()).containsExactly("PURCHASE_PROOF", "FAULT_CONFIRMATION");
        assertThat(verdict.wouldChange()).contains("PURCHASE_PROOF", "EXCLUSION");
    }

    @Test
    void isChargeableWhenNothingIsKnownAndSaysWhatToBring() {
        var facts = new CoverFacts(INSTALLER, Optional.empty(), Optional.empty(), Optional.empty(), List.of(), false);
        var verdict = decide(facts, LocalDate.parse("2026-05-01"));
        assertThat(verdict.verdict()).isEqualTo(Verdict.CHARGEABLE);
        assertThat(verdict.until()).isEmpty();
        assertThat(verdict.missingEvidence()).containsExactly("START_DATE", "PURCHASE_PROOF");
        assertThat(verdict.wouldChange()).containsExactly("START_DATE", "PURCHASE_PROOF");
    }

    private static CoverVerdict decide(CoverFacts facts, LocalDate on) {
        return CoverCalculator.decide(facts, on, Optional.empty());
    }

    private static CoverFacts sold(String on, RepairStay... stays) {
        return new CoverFacts(INSTALLER, day(on), Optional.empty(), Optional.empty(), List.of(stays), true);
    }

    private static Optional<LocalDate> day(String text) {
        return Optional.of(LocalDate.parse(text));
    }

    private static RepairStay stay(String from, String to) {
        return new RepairStay(LocalDate.parse(from), day(to));
    }
}
