package aftersales.telephony.callerid;

import static org.assertj.core.api.Assertions.assertThat;

import aftersales.domain.call.CallerId;
import aftersales.domain.call.CallerReport;
import aftersales.domain.call.LineFlag;
import aftersales.domain.call.LineSignal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** When a report is handed over, and what its corrections look like. */
class AtTextDialectTest {
    private static final Instant START = Instant.parse("2026-03-02T09:00:00Z");

    private final Dialect dialect = new AtTextDialect();
    private final List<LineSignal> signals = new ArrayList<>();
    private Instant now = START;

    private void receives(String escaped) {
        signals.addAll(dialect.feed(Bytes.of(escaped), now));
    }

    private void waits(long millis) {
        now = now.plusMillis(millis);
        signals.addAll(dialect.tick(now));
    }

    private List<CallerReport> reports() {
        return signals.stream()
                .filter(LineSignal.Caller.class::isInstance)
                .map(s -> ((LineSignal.Caller) s).report())
                .toList();
    }

    private CallerReport report() {
        assertThat(reports()).hasSize(1);
        return reports().get(0);
    }

    private static CallerId known(String digits, String... name) {
        return new CallerId.Known(
                digits, Optional.of(name).filter(n -> n.length > 0).map(n -> n[0]));
    }

    @Test
    void handsOverAtOnceWhenNumberAndNameAreThere() {
        receives("NMBR = 13912345678\\r\\n");
        assertThat(reports()).isEmpty();
        receives("NAME = ZHOU\\r");
        assertThat(report().caller()).isEqualTo(known("13912345678", "ZHOU"));
    }

    @Test
    void handsOverAfterAShortSilenceWithoutName() {
        receives("NMBR = 13912345678\\r\\n");
        waits(299);
        assertThat(reports()).isEmpty();
        waits(201);
        assertThat(report().caller()).isEqualTo(known("13912345678"));
        assertThat(signals.get(0).at()).isEqualTo(START.plus(AtTextDialect.SILENCE));
    }

    @Test
    void silenceIsNoticedByTheNextByteAsWellAsByTheClock() {
        receives("NMBR = 13912345678\\r\\n");
        now = now.plusMillis(500);
        receives("N");
        assertThat(report().caller()).isEqualTo(known("13912345678"));
    }

    @Test
    void handsOverAtABlankLine() {
        receives("NMBR = 13912345678\\r\\n\\r\\n");
        assertThat(report().caller()).isEqualTo(known("13912345678"));
    }

    @Test
    void handsOverBeforeTheRingThatEndsTheReport() {
        receives("NMBR = 13912345678\\r\\nRING\\r\\n");
        assertThat(signals.get(0)).isInstanceOf(LineSignal.Caller.class);
        assertThat(signals.get(1)).isInstanceOf(LineSignal.Ring.class);
    }

    @Test
    void aNameThatComesLaterAmendsTheReport() {
        receives("NMBR = 13912345678\\r\\n");
        waits(500);
        receives("NAME = ZHOU\\r\\n");
        assertThat(reports()).hasSize(2);
        assertThat(reports().get(1).caller()).isEqualTo(known("13912345678", "ZHOU"));
        assertThat(reports().get(0).amended()).isFalse();
        assertThat(reports().get(1).amended()).isTrue();
    }

    @Test
    void aNumberHiddenLaterIsTakenBack() {
        receives("NMBR = 13912345678\\r\\nNAME = ZHOU\\r\\nNMBR = O\\r\\n");
        assertThat(reports()).hasSize(2);
        var last = reports().get(1);
        assertThat(last.caller()).isEqualTo(new CallerId.Unavailable());
        assertThat(last.flags()).contains(LineFlag.MASKED_LATER, LineFlag.AMENDED);
        assertThat(last.rawHex()).isEmpty();
    }

    @Test
    void nothingNewIsNotHandedOverTwice() {
        receives("NMBR = 13912345678\\r\\nNAME = ZHOU\\r\\nNMBR = 13912345678\\r\\n\\r\\n");
        waits(5_000);
        assertThat(reports()).hasSize(1);
    }

    @Test
    void aStallInsideANumberGivesNoHalfNumber() {
        receives("RING\\r\\nDATE = 0302\\r\\nNMBR = 13912");
        waits(4_000);
        receives("345678\\r\\n");
        waits(4_000);
        assertThat(report().caller()).isEqualTo(new CallerId.Garbled());
        assertThat(report().flags()).contains(LineFlag.NUMBER_MISSING);
    }

    @Test
    void aShortStallInsideANumberLosesNothing() {
        receives("NMBR = 13912");
        waits(450);
        receives("345678\\r\\n");
        waits(450);
        assertThat(report().caller()).isEqualTo(known("13912345678"));
    }

    @Test
    void anOverlongLineIsThrownAwayWhole() {
        receives("NMBR = " + "1".repeat(300) + "\\r\\nRING\\r\\n");
        waits(5_000);
        assertThat(reports()).isEmpty();
        assertThat(dialect.counters().overlong()).isEqualTo(1);
        assertThat(signals).hasSize(1);
    }

    @Test
    void countsGarbageAndReplies() {
        receives("\\xff\\xfe\\xfd\\r\\nOK\\r\\nERROR\\r\\n");
        assertThat(dialect.counters().garbageBytes()).isEqualTo(3);
        assertThat(dialect.counters().replies()).isEqualTo(2);
    }

    @Test
    void countsPacketsWithWrongChecksum() {
        receives("RING\\r\\nERRM\\r\\n");
        assertThat(report().caller()).isEqualTo(new CallerId.Garbled());
        assertThat(dialect.counters().badChecksum()).isEqualTo(1);
    }

    @Test
    void keepsTheBytesBehindTheReport() {
        receives("RING\\r\\nNMBR = 1391\\r\\nNAME = Z\\r");
        var bytes = new String(HexFormat.of().parseHex(report().rawHex()), java.nio.charset.StandardCharsets.US_ASCII);
        assertThat(bytes).isEqualTo("\nNMBR = 1391\r\nNAME = Z\r");
    }

    @Test
    void tellsWhenItWantsToBeWoken() {
        assertThat(dialect.deadline()).isEmpty();
        receives("NMBR = 13912345678\\r\\n");
        assertThat(dialect.deadline()).contains(START.plus(AtTextDialect.SILENCE));
        waits(400);
        assertThat(dialect.deadline()).contains(START.plus(AtTextDialect.ABANDONED));
        now = START;
        waits(Duration.ofSeconds(4).toMillis());
        assertThat(dialect.deadline()).isEmpty();
    }

    @Test
    void aNewOpeningForgetsWhatWasBegun() {
        receives("NMBR = 13912345678\\r\\nNAM");
        dialect.reset();
        receives("E = ZHOU\\r\\n");
        waits(5_000);
        assertThat(reports()).isEmpty();
    }

    @Test
    void ringPatternIsTold() {
        receives("RING B\\r\\n");
        assertThat(signals).containsExactly(new LineSignal.Ring(START, Optional.of("B")));
    }
}
