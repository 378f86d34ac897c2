package aftersales.domain.servicerequest;

import static org.assertj.core.api.Assertions.assertThat;

import aftersales.domain.servicerequest.ServiceTime.Pause;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Due times against an oracle that counts minute by minute and knows no shortcut. */
class ServiceTimeProperties {
    /** The night in which Berlin's summer ends: two o'clock comes twice. */
    private static final Instant BASE = Instant.parse("2026-10-24T20:00:00Z");

    @Property(tries = 2000)
    void agreesWithAMinuteByMinuteOracle(
            @ForAll @IntRange(max = 600) int start,
            @ForAll @IntRange(min = 1, max = 1500) int target,
            @ForAll("pauses") List<Pause> pauses) {
        var due = ServiceTime.ALWAYS.due(minute(start), Duration.ofMinutes(target), pauses);
        assertThat(due).isEqualTo(oracle(minute(start), target, pauses));
    }

    @Property
    void doesNotMindInWhichOrderPausesCome(@ForAll("pauses") List<Pause> pauses) {
        var turned = new ArrayList<>(pauses);
        Collections.reverse(turned);
        var target = Duration.ofHours(24);
        assertThat(ServiceTime.ALWAYS.due(BASE, target, turned))
                .isEqualTo(ServiceTime.ALWAYS.due(BASE, target, pauses));
    }

    @Property
    void isTwentyFourHoursLaterInEveryZoneOnEveryDay(
            @ForAll("zones") ZoneId zone, @ForAll @IntRange(max = 365 * 24) int hour) {
        var start = BASE.plus(Duration.ofHours(hour));
        var due = ServiceTime.ALWAYS.due(start, Duration.ofHours(24), List.of());
        assertThat(Duration.between(start.atZone(zone), due.atZone(zone))).isEqualTo(Duration.ofHours(24));
    }

    /** Round the clock means elapsed hours: on the day the clocks go back the wall clock shows an hour less. */
    @Example
    void countsElapsedHoursWhenTheClocksGoBack() {
        var berlin = ZoneId.of("Europe/Berlin");
        var start = java.time.ZonedDateTime.of(2026, 10, 24, 12, 0, 0, 0, berlin);
        var due = ServiceTime.ALWAYS.due(start.toInstant(), Duration.ofHours(24), List.of());
        assertThat(due.atZone(berlin).toLocalDateTime()).isEqualTo("2026-10-25T11:00:00");
    }

    @Property
    void isNeverLateWhilePausedAndNeverForgetsThePause(
            @ForAll @IntRange(min = 1, max = 29) int before, @ForAll @IntRange(min = 1, max = 5000) int paused) {
        var clocks = ServiceClocks.start(Requests.TARGETS, true, BASE, ServiceTime.ALWAYS)
                .pause(minute(before));
        assertThat(clocks.responseState(minute(before + paused))).isEqualTo(ClockState.PAUSED);
        var pause = new Pause(minute(before), minute(before + paused));
        var on = clocks.resume(List.of(pause), ServiceTime.ALWAYS);
        assertThat(on.response().dueAt()).isEqualTo(minute(30 + paused));
        assertThat(on.responseState(minute(30 + paused))).isEqualTo(ClockState.RUNNING);
        assertThat(on.responseState(minute(30 + paused).plusSeconds(1))).isEqualTo(ClockState.OVERDUE);
    }

    @Property
    void staysOverdueWhenItIsPausedTooLate(@ForAll @IntRange(min = 31, max = 5000) int late) {
        var clocks = ServiceClocks.start(Requests.TARGETS, true, BASE, ServiceTime.ALWAYS)
                .pause(minute(late));
        assertThat(clocks.responseState(minute(late + 1000))).isEqualTo(ClockState.OVERDUE);
        var on = clocks.resume(List.of(new Pause(minute(late), minute(late + 1000))), ServiceTime.ALWAYS);
        assertThat(on.response().dueAt()).isEqualTo(minute(30));
    }

    @Property
    void keepsWhatWasMet(@ForAll @IntRange(min = 0, max = 60) int met) {
        var clocks = ServiceClocks.start(Requests.TARGETS, true, BASE, ServiceTime.ALWAYS)
                .responded(minute(met));
        assertThat(clocks.responded(minute(met + 10)).response().metAt()).contains(minute(met));
        assertThat(clocks.responseState(minute(10_000))).isEqualTo(met <= 30 ? ClockState.MET : ClockState.MET_LATE);
        assertThat(clocks.cancelled().responseState(minute(10_000)))
                .isEqualTo(met <= 30 ? ClockState.MET : ClockState.MET_LATE);
    }

    @Provide
    Arbitrary<List<Pause>> pauses() {
        return Combinators.combine(
                        Arbitraries.integers().between(-300, 2000),
                        Arbitraries.integers().between(0, 400))
                .as((from, length) -> new Pause(minute(from), minute(from + length)))
                .list()
                .ofMaxSize(5);
    }

    @Provide
    Arbitrary<ZoneId> zones() {
        return Arbitraries.of("Asia/Shanghai", "Europe/Istanbul", "Europe/Berlin", "America/New_York", "Asia/Kathmandu")
                .map(ZoneId::of);
    }

    private static Instant minute(int minutes) {
        return BASE.plus(Duration.ofMinutes(minutes));
    }

    private static Instant oracle(Instant start, int target, List<Pause> pauses) {
        var at = start;
        int left = target;
        while (left > 0) {
            var minute = at;
            boolean paused = pauses.stream().anyMatch(p -> !minute.isBefore(p.from()) && minute.isBefore(p.until()));
            left -= paused ? 0 : 1;
            at = at.plus(Duration.ofMinutes(1));
        }
        return at;
    }

    /** What the page shows beside the clock. */
    @Example
    void tellsALateArrivalFromAMissingOne() {
        var clocks = ServiceClocks.start(Requests.TARGETS, true, BASE, ServiceTime.ALWAYS);
        assertThat(clocks.arrivalState(minute(24 * 60))).isEqualTo(ClockState.RUNNING);
        assertThat(clocks.arrivalState(minute(24 * 60 + 1))).isEqualTo(ClockState.OVERDUE);
        var arrived = clocks.arrived(minute(24 * 60 + 5), ServiceTime.ALWAYS);
        assertThat(arrived.arrivalState(minute(9999))).isEqualTo(ClockState.MET_LATE);
        assertThat(arrived.responseState(minute(9999))).isEqualTo(ClockState.MET_LATE);
        assertThat(Optional.of(arrived.restoration().orElseThrow().dueAt())).contains(minute(48 * 60 + 5));
    }
}
