package aftersales.domain.installedbase;

import static aftersales.domain.installedbase.Units.NOW;
import static aftersales.domain.installedbase.Units.aUnit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aftersales.domain.customer.CustomerId;
import aftersales.domain.installedbase.Unit.Dates;
import aftersales.domain.kernel.IllegalTransition;
import aftersales.domain.kernel.InvalidValue;
import aftersales.domain.kernel.RuleBroken;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-11-22");

    /** The whole matrix of SM-T: status, then what each action makes of it; a dot means refused. */
    @ParameterizedTest
    @CsvSource({
        // status   | INSTALL  | COMMISSION | RECEIVE | RETURN    | REPLACE | TAKE_BACK | SCRAP
        "SOLD,       INSTALLED, IN_SERVICE,  IN_REPAIR, .,          REPLACED, RETURNED,   SCRAPPED",
        "INSTALLED,  .,         IN_SERVICE,  IN_REPAIR, .,          REPLACED, RETURNED,   SCRAPPED",
        "IN_SERVICE, .,         .,           IN_REPAIR, .,          REPLACED, RETURNED,   SCRAPPED",
        "IN_REPAIR,  .,         .,           .,         IN_SERVICE, REPLACED, RETURNED,   SCRAPPED",
        "REPLACED,   .,         .,           .,         .,          .,        .,          .",
        "RETURNED,   .,         .,           .,         .,          .,        .,          .",
        "SCRAPPED,   .,         .,           .,         .,          .,        .,          .",
    })
    void livesByTheTable(
            UnitStatus from,
            String install,
            String commission,
            String receive,
            String giveBack,
            String replace,
            String takeBack,
            String scrap) {
        var outcomes = List.of(install, commission, receive, giveBack, replace, takeBack, scrap);
        var actions = List.of(UnitAction.values());
        var allowed = EnumSet.noneOf(UnitAction.class);
        for (int i = 0; i < actions.size(); i++) {
            var action = actions.get(i);
            String expected = outcomes.get(i);
            if (expected.equals(".")) {
                assertThatThrownBy(() -> Unit.LIFE.next(from, action)).isInstanceOf(IllegalTransition.class);
            } else {
                allowed.add(action);
                assertThat(Unit.LIFE.next(from, action)).isEqualTo(UnitStatus.valueOf(expected));
            }
        }
        assertThat(Unit.LIFE.allowed(from)).isEqualTo(allowed);
    }

    @Test
    void beginsAsSoldWithCoverFromTheDayOfSale() {
        var unit = aUnit().soldOn("2026-01-10").build();
        assertThat(unit.state().status()).isEqualTo(UnitStatus.SOLD);
        assertThat(unit.state().coverUntil()).contains(LocalDate.parse("2027-01-10"));
        assertThat(unit.state().coverFacts().startBasis()).contains(StartBasis.SALE);
    }

    @Test
    void beginsInServiceWhenMetInService() {
        assertThat(aUnit().metInService().build().state().status()).isEqualTo(UnitStatus.IN_SERVICE);
    }

    @Test
    void countsFromAcceptanceOnceItIsInstalled() {
        var unit = Unit.restore(aUnit().soldOn("2026-01-10").build().state());
        unit.install(LocalDate.parse("2026-02-01"), Optional.of("验收单 88"), NOW);
        assertThat(unit.state().coverUntil()).contains(LocalDate.parse("2027-02-01"));
        assertThat(unit.state().coverFacts().startBasis()).contains(StartBasis.INSTALLATION);
        assertThat(unit.state().evidence()).contains("验收单 88");
        assertThat(unit.drainEvents())
                .containsExactly(new UnitStatusChanged(
                        unit.state().id(),
                        UnitAction.INSTALL,
                        UnitStatus.INSTALLED,
                        LocalDate.parse("2026-02-01"),
                        NOW));
    }

    @Test
    void refusesAnInstallationBeforeTheSale() {
        var unit = Unit.restore(aUnit().soldOn("2026-01-10").build().state());
        assertThatThrownBy(() -> unit.install(LocalDate.parse("2026-01-09"), Optional.empty(), NOW))
                .isInstanceOf(InvalidValue.class)
                .hasMessageContaining("unit.installed-before-sold");
    }

    @Test
    void prolongsCoverByTheDaysInRepair() {
        var unit = Unit.restore(aUnit().soldOn("2026-01-10").build().state());
        unit.receiveForRepair(LocalDate.parse("2026-03-01"), NOW);
        unit.returnFromRepair(LocalDate.parse("2026-03-11"), NOW);
        assertThat(unit.state().repairCount()).isEqualTo(1);
        assertThat(unit.state().coverUntil()).contains(LocalDate.parse("2027-01-20"));
        assertThat(unit.cover(TODAY, Optional.empty()).deductedDays()).isEqualTo(10);
    }

    @Test
    void refusesAReturnBeforeTheReceipt() {
        var unit = Unit.restore(aUnit().build().state());
        unit.receiveForRepair(LocalDate.parse("2026-03-10"), NOW);
        assertThatThrownBy(() -> unit.returnFromRepair(LocalDate.parse("2026-03-09"), NOW))
                .isInstanceOf(InvalidValue.class);
    }

    @Test
    void countsARepairOnTheSpot() {
        var unit = Unit.restore(aUnit().build().state());
        unit.recordRepair(TODAY, TODAY, NOW);
        assertThat(unit.state().repairCount()).isEqualTo(1);
        assertThat(unit.state().status()).isEqualTo(UnitStatus.SOLD);
        unit.scrap(TODAY, NOW);
        assertThatThrownBy(() -> unit.recordRepair(TODAY, TODAY, NOW))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("unit.gone");
    }

    @Test
    void tellsANewUserAndKeepsThePurchaser() {
        var unit = Unit.restore(aUnit().build().state());
        var user = new CustomerId(UUID.fromString("019aa000-0000-7000-8000-00000000c009"));
        unit.handTo(user, NOW);
        assertThat(unit.state().purchaser()).isEqualTo(Units.BUYER);
        assertThat(unit.drainEvents())
                .containsExactly(new UnitUserChanged(unit.state().id(), user, NOW));
        unit.handTo(user, NOW);
        assertThat(unit.drainEvents()).isEmpty();
    }

    @Test
    void startsAgainAfterAnExchange() {
        var unit = Unit.restore(aUnit().soldOn("2025-01-10").build().state());
        var exchanged =
                new Dates(unit.state().dates().soldOn(), Optional.empty(), Optional.of(LocalDate.parse("2026-11-20")));
        unit.changeFacts(exchanged, Optional.of("换货单 7"), NOW);
        var verdict = unit.cover(TODAY, Optional.empty());
        assertThat(verdict.verdict()).isEqualTo(Verdict.RETURN);
        assertThat(verdict.from()).contains(LocalDate.parse("2026-11-20"));
    }

    @ParameterizedTest
    @CsvSource({"sn 0001, SN0001", "ｓｎ－１, SN-1", "AB/12.3#4, AB/12.3#4"})
    void comparesSerialNumbersAsNameplatesAreRead(String written, String same) {
        assertThat(new SerialNumber(written)).isEqualTo(new SerialNumber(same));
    }

    @ParameterizedTest
    @CsvSource({"' '", "'<script>'", "'a;b'"})
    void refusesWhatIsNoSerialNumber(String written) {
        assertThatThrownBy(() -> new SerialNumber(written)).isInstanceOf(InvalidValue.class);
    }
}
