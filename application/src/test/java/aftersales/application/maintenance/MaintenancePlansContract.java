package aftersales.application.maintenance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aftersales.domain.installedbase.UnitId;
import aftersales.domain.kernel.Conflict;
import aftersales.domain.kernel.DocumentNumber;
import aftersales.domain.kernel.NotFound;
import aftersales.domain.kernel.StaleVersion;
import aftersales.domain.maintenance.MaintenanceInterval;
import aftersales.domain.maintenance.MaintenancePlan;
import aftersales.domain.maintenance.MaintenancePlan.Schedule;
import aftersales.domain.maintenance.MaintenancePlanId;
import aftersales.domain.maintenance.Occurrence;
import aftersales.domain.maintenance.OccurrenceId;
import aftersales.domain.maintenance.OccurrenceStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What every store of maintenance plans promises. */
public abstract class MaintenancePlansContract {
    protected static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    protected static final Instant NOW = Instant.parse("2026-03-02T02:00:00Z");
    private static final AtomicInteger NUMBER = new AtomicInteger();

    protected abstract MaintenancePlans plans();

    /** Runs {@code work} in a transaction of its own. */
    protected abstract <T> T inTransaction(Supplier<T> work);

    /** A plan of an existing unit. */
    protected abstract UnitId unit();

    protected final MaintenancePlan aPlan(LocalDate firstDueOn) {
        return MaintenancePlan.create(
                new MaintenancePlanId(UUID.randomUUID()),
                new DocumentNumber("MP2603-%06d".formatted(NUMBER.incrementAndGet())),
                unit(),
                Schedule.of(
                        "滤网清洗", "清洗并检查压力", 1, Optional.of(MaintenanceInterval.Unit.MONTHS), Optional.of(firstDueOn), 7),
                Optional.of("SH"),
                Optional.empty(),
                TODAY,
                NOW);
    }

    protected final void save(MaintenancePlan plan) {
        inTransaction(() -> {
            plans().save(plan);
            return plan;
        });
    }

    protected final void save(Occurrence occurrence) {
        inTransaction(() -> {
            plans().save(occurrence);
            return occurrence;
        });
    }

    private MaintenancePlan load(MaintenancePlanId id) {
        return inTransaction(() -> plans().get(id));
    }

    @Test
    void bringsBackWhatWasSaved() {
        var plan = aPlan(TODAY);
        save(plan);
        var loaded = load(plan.state().id());
        assertThat(loaded.state()).isEqualTo(plan.state());

        loaded.generate(TODAY, 10, NOW);
        save(loaded);
        assertThat(load(plan.state().id()).state())
                .isEqualTo(loaded.state().with().version(1).build());
    }

    @Test
    void knowsNoOtherPlans() {
        assertThatThrownBy(() -> load(new MaintenancePlanId(UUID.randomUUID()))).isInstanceOf(NotFound.class);
    }

    @Test
    void refusesTheLaterOfTwoWriters() {
        var plan = aPlan(TODAY);
        save(plan);
        var one = load(plan.state().id());
        var other = load(plan.state().id());
        one.generate(TODAY, 10, NOW);
        save(one);
        other.generate(TODAY, 10, NOW);
        assertThatThrownBy(() -> save(other)).isInstanceOf(StaleVersion.class);
    }

    @Test
    void keepsOneOccurrenceForEachPlanAndDueDate() {
        var plan = aPlan(TODAY);
        save(plan);
        var first = generated(plan, TODAY);
        save(first);
        assertThatThrownBy(() -> save(generated(plan, TODAY)))
                .isInstanceOfSatisfying(Conflict.class, conflict -> assertThat(conflict.code())
                        .isEqualTo("maintenance.generated-already"));
        save(generated(plan, TODAY.plusMonths(1)));
    }

    @Test
    void findsTheDueDateOfARequest() {
        var plan = aPlan(TODAY);
        save(plan);
        var occurrence = generated(plan, TODAY);
        save(occurrence);
        var request = occurrence.state().request().orElseThrow();

        var found = inTransaction(() -> plans().occurrenceOf(request)).orElseThrow();
        assertThat(found.state()).isEqualTo(occurrence.state());
        found.complete(NOW);
        save(found);
        assertThat(inTransaction(() -> plans().occurrenceOf(request))
                        .orElseThrow()
                        .state()
                        .status())
                .isEqualTo(OccurrenceStatus.DONE);
        assertThat(inTransaction(() -> plans().occurrenceOf(UUID.randomUUID()))).isEmpty();
    }

    private static Occurrence generated(MaintenancePlan plan, LocalDate dueOn) {
        var occurrence = Occurrence.planned(
                new OccurrenceId(UUID.randomUUID()), plan.state().id(), dueOn, NOW);
        occurrence.openWindow(NOW);
        occurrence.generate(UUID.randomUUID(), NOW);
        return occurrence;
    }
}
