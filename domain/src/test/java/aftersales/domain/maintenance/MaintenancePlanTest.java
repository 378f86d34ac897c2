package aftersales.domain.maintenance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aftersales.domain.installedbase.UnitId;
import aftersales.domain.kernel.DocumentNumber;
import aftersales.domain.kernel.IllegalTransition;
import aftersales.domain.kernel.InvalidValue;
import aftersales.domain.kernel.RuleBroken;
import aftersales.domain.kernel.Violation;
import aftersales.domain.maintenance.MaintenanceInterval.Unit;
import aftersales.domain.maintenance.MaintenancePlan.Schedule;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class MaintenancePlanTest {
    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final int ALL = 1000;

    private static Schedule every(int count, Unit unit, LocalDate firstDueOn, int leadDays) {
        return Schedule.of("Clean the filters", "", count, Optional.of(unit), Optional.of(firstDueOn), leadDays);
    }

    private static MaintenancePlan aPlan(Schedule schedule) {
        return aPlan(schedule, TODAY);
    }

    private static MaintenancePlan aPlan(Schedule schedule, LocalDate today) {
        return MaintenancePlan.create(
                new MaintenancePlanId(new UUID(0, 1)),
                new DocumentNumber("MP2603-000001"),
                new UnitId(new UUID(0, 2)),
                schedule,
                Optional.of("SH"),
                Optional.empty(),
                today,
                NOW);
    }

    private static MaintenancePlan loaded(MaintenancePlan plan) {
        return MaintenancePlan.restore(plan.state());
    }

    @Test
    void generatesNothingBeforeTheWindowOpens() {
        var plan = loaded(aPlan(every(1, Unit.MONTHS, TODAY.plusDays(8), 7)));
        assertThat(plan.isDue(TODAY)).isFalse();
        assertThat(plan.generate(TODAY, ALL, NOW)).isEmpty();
        assertThat(plan.drainEvents()).isEmpty();
    }

    @Test
    void generatesOnTheDayTheWindowOpens() {
        var plan = loaded(aPlan(every(1, Unit.MONTHS, TODAY.plusDays(7), 7)));
        assertThat(plan.isDue(TODAY)).isTrue();
        assertThat(plan.generate(TODAY, ALL, NOW)).containsExactly(TODAY.plusDays(7));
        assertThat(plan.state().nextDueOn()).isEqualTo(TODAY.plusDays(7).plusMonths(1));
        assertThat(plan.generate(TODAY, ALL, NOW)).isEmpty();
    }

    @Test
    void catchesUpEveryDateThatWentBy() {
        var plan = loaded(aPlan(every(1, Unit.MONTHS, LocalDate.of(2025, 12, 31), 0)));
        assertThat(plan.generate(TODAY, ALL, NOW))
                .containsExactly(LocalDate.of(2025, 12, 31), LocalDate.of(2026, 1, 31), LocalDate.of(2026, 2, 28));
        assertThat(plan.state().nextDueOn()).isEqualTo(LocalDate.of(2026, 3, 31));
        assertThat(plan.state().lastDueOn()).contains(LocalDate.of(2026, 2, 28));
        assertThat(plan.drainEvents()).hasSize(1);
    }

    @Test
    void neverBringsBackAGeneratedDateWhenItChanges() {
        var plan = loaded(aPlan(every(1, Unit.MONTHS, LocalDate.of(2026, 1, 10), 0)));
        plan.generate(TODAY, ALL, NOW);
        plan.change(every(1, Unit.WEEKS, LocalDate.of(2025, 6, 2), 0), TODAY, NOW);
        assertThat(plan.state().nextDueOn()).isEqualTo(LocalDate.of(2026, 2, 16));
    }

    @Test
    void startsOverAtALaterFirstDate() {
        var plan = loaded(aPlan(every(1, Unit.MONTHS, LocalDate.of(2026, 1, 10), 0)));
        plan.generate(TODAY, ALL, NOW);
        plan.change(every(3, Unit.MONTHS, LocalDate.of(2026, 9, 1), 0), TODAY, NOW);
        assertThat(plan.state().nextDueOn()).isEqualTo(LocalDate.of(2026, 9, 1));
    }

    @Test
    void makesNoMoreWorkOnceEnded() {
        var plan = loaded(aPlan(every(1, Unit.MONTHS, TODAY, 0)));
        plan.end("sold", NOW);
        assertThat(plan.isDue(TODAY)).isFalse();
        assertThat(plan.generate(TODAY, ALL, NOW)).isEmpty();
        assertThat(plan.allowedActions()).isEmpty();
        assertThatThrownBy(() -> plan.end("again", NOW)).isInstanceOf(IllegalTransition.class);
        assertThatThrownBy(() -> plan.change(every(1, Unit.DAYS, TODAY, 0), TODAY, NOW))
                .isInstanceOf(IllegalTransition.class);
    }

    @Test
    void refusesAFirstDateSoOldThatItWouldFloodTheDesk() {
        assertThatThrownBy(() -> aPlan(every(1, Unit.DAYS, TODAY.minusYears(1), 0)))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("maintenance.backlog");
        aPlan(every(1, Unit.DAYS, TODAY.minusDays(MaintenancePlan.MAX_BACKLOG - 1), 0));
        assertThatThrownBy(() -> aPlan(every(1, Unit.DAYS, TODAY.minusDays(MaintenancePlan.MAX_BACKLOG), 0)))
                .isInstanceOf(RuleBroken.class);
    }

    @Test
    void namesEveryFieldThatIsWrong() {
        assertThatThrownBy(() -> Schedule.of(" ", "x".repeat(1801), 0, Optional.of(Unit.DAYS), Optional.empty(), 91))
                .isInstanceOfSatisfying(InvalidValue.class, e -> assertThat(e.violations())
                        .extracting(Violation::field)
                        .containsExactlyInAnyOrder("title", "work", "interval.count", "firstDueOn", "leadDays"));
    }

    @Test
    void endsOnlyWithAReason() {
        var plan = loaded(aPlan(every(1, Unit.MONTHS, TODAY, 0)));
        assertThatThrownBy(() -> plan.end(" ", NOW)).isInstanceOf(InvalidValue.class);
        assertThat(plan.drainEvents()).isEmpty();
    }

    /** However rarely and irregularly somebody looks, and in however small bites: the same dates, each once, in order. */
    @Property
    void looksNowAndThenGiveTheSameDatesAsLookingDaily(
            @ForAll @IntRange(min = 1, max = 3) int count,
            @ForAll Unit unit,
            @ForAll @IntRange(min = 0, max = 30) int leadDays,
            @ForAll @IntRange(min = 0, max = 364) int startDay,
            @ForAll @Size(min = 1, max = 12) List<@IntRange(min = 0, max = 40) Integer> gaps,
            @ForAll @IntRange(min = 1, max = 5) int bite) {
        var first = LocalDate.of(2026, 1, 1).plusDays(startDay);
        var schedule = every(count, unit, first, leadDays);
        var lazy = loaded(aPlan(schedule, first.minusDays(leadDays)));
        var daily = loaded(aPlan(schedule, first.minusDays(leadDays)));

        var seenLazily = new ArrayList<LocalDate>();
        var day = first.minusDays(leadDays);
        for (int gap : gaps) {
            day = day.plusDays(gap);
            List<LocalDate> some;
            do {
                some = lazy.generate(day, bite, NOW);
                seenLazily.addAll(some);
            } while (!some.isEmpty());
        }
        var seenDaily = new ArrayList<LocalDate>();
        for (var d = first.minusDays(leadDays); !d.isAfter(day); d = d.plusDays(1)) {
            seenDaily.addAll(daily.generate(d, ALL, NOW));
        }

        assertThat(seenLazily).isEqualTo(seenDaily).doesNotHaveDuplicates().isSorted();
        assertThat(lazy.state().nextDueOn()).isAfter(day.plusDays(leadDays));
    }
}
