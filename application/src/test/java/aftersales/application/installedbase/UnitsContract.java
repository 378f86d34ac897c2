package aftersales.application.installedbase;

import static aftersales.domain.installedbase.Units.aUnit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aftersales.domain.customer.CustomerId;
import aftersales.domain.installedbase.ProductId;
import aftersales.domain.installedbase.SerialNumber;
import aftersales.domain.installedbase.Unit;
import aftersales.domain.installedbase.UnitId;
import aftersales.domain.kernel.Conflict;
import aftersales.domain.kernel.NotFound;
import aftersales.domain.kernel.StaleVersion;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What every store of units promises; run against the fake and against PostgreSQL. */
public abstract class UnitsContract {
    private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");
    private static final AtomicInteger COUNTER = new AtomicInteger();

    protected abstract aftersales.application.installedbase.Units units();

    /** A product that the store may refer to. */
    protected abstract ProductId product();

    /** A customer that the store may refer to. */
    protected abstract CustomerId customer();

    /** Runs {@code work} in a transaction of its own. */
    protected abstract <T> T inTransaction(Supplier<T> work);

    @Test
    void givesBackEverythingThatWasSaved() {
        var unit = sold();
        unit.install(LocalDate.parse("2026-02-01"), Optional.of("验收单 1"), NOW);
        unit.receiveForRepair(LocalDate.parse("2026-03-01"), NOW);
        save(unit);
        assertThat(load(unit).state()).isEqualTo(unit.state());
    }

    @Test
    void givesBackAUnitOfWhichNothingIsKnown() {
        var unit = aUnit().id(UUID.randomUUID())
                .serial(serial())
                .product(product())
                .customer(customer())
                .metInService()
                .build();
        save(unit);
        assertThat(load(unit).state()).isEqualTo(unit.state());
    }

    @Test
    void knowsNoUnitThatWasNeverSaved() {
        var stranger = new UnitId(UUID.randomUUID());
        assertThat(inTransaction(() -> units().find(stranger))).isEmpty();
        assertThatThrownBy(() -> inTransaction(() -> units().get(stranger))).isInstanceOf(NotFound.class);
    }

    @Test
    void findsByNameplate() {
        var unit = sold();
        save(unit);
        var state = unit.state();
        assertThat(inTransaction(() -> units().findBySerial(state.product(), state.serial())))
                .map(found -> found.state().id())
                .contains(state.id());
        assertThat(inTransaction(() -> units().findBySerial(state.product(), new SerialNumber("NONE"))))
                .isEmpty();
    }

    @Test
    void refusesASecondUnitWithTheSameNameplate() {
        var unit = sold();
        save(unit);
        var twin = aUnit().id(UUID.randomUUID())
                .serial(unit.state().serial().value())
                .product(unit.state().product())
                .customer(unit.state().purchaser())
                .build();
        assertThatThrownBy(() -> save(twin)).isInstanceOf(Conflict.class).hasMessageContaining("unit.serial-taken");
    }

    @Test
    void refusesTheLaterOfTwoWritersWhoSawTheSameVersion() {
        var unit = sold();
        save(unit);
        var first = load(unit);
        var second = load(unit);
        first.commission(LocalDate.parse("2026-02-01"), NOW);
        second.scrap(LocalDate.parse("2026-02-02"), NOW);
        save(first);
        assertThatThrownBy(() -> save(second)).isInstanceOf(StaleVersion.class);
    }

    @Test
    void keepsTheStaysInRepair() {
        var unit = sold();
        save(unit);
        var loaded = load(unit);
        loaded.receiveForRepair(LocalDate.parse("2026-03-01"), NOW);
        save(loaded);
        var back = load(unit);
        back.returnFromRepair(LocalDate.parse("2026-03-05"), NOW);
        save(back);
        assertThat(load(unit).state().stays()).isEqualTo(back.state().stays());
        assertThat(load(unit).state().version()).isEqualTo(2);
    }

    private void save(Unit unit) {
        inTransaction(() -> {
            units().save(unit);
            return unit;
        });
    }

    private Unit load(Unit unit) {
        return inTransaction(() -> units().get(unit.state().id()));
    }

    private Unit sold() {
        return aUnit().id(UUID.randomUUID())
                .serial(serial())
                .product(product())
                .customer(customer())
                .build();
    }

    private static String serial() {
        return "SN-" + COUNTER.incrementAndGet();
    }
}
