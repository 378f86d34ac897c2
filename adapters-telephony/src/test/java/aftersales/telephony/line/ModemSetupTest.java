package aftersales.telephony.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ModemSetupTest {
    private static final Instant START = Instant.parse("2026-03-02T09:00:00Z");

    private final ModemSetup setup = new ModemSetup(List.of("ATZ", "ATE0", "AT+VCID=1"), LineTimings.NORMAL);
    private Instant now = START;
    private Instant lastByte = Instant.EPOCH;
    private long replies;

    @BeforeEach
    void opened() {
        setup.begin(START);
    }

    private String next() {
        return setup.next(now, replies, lastByte, true).orElse("-");
    }

    private String nextWhileBusy() {
        return setup.next(now, replies, lastByte, false).orElse("-");
    }

    private void answer() {
        now = now.plusMillis(30);
        replies++;
        lastByte = now;
        assertThat(next()).as("no command right behind an answer").isEqualTo("-");
        now = now.plusMillis(200);
    }

    private void setUp() {
        for (int i = 0; i < 3; i++) {
            next();
            answer();
        }
    }

    @Test
    void saysOneCommandAfterTheOther() {
        assertThat(next()).isEqualTo("ATZ");
        assertThat(next()).isEqualTo("-");
        answer();
        assertThat(next()).isEqualTo("ATE0");
        answer();
        assertThat(next()).isEqualTo("AT+VCID=1");
        answer();
        assertThat(next()).isEqualTo("-");
        assertThat(setup.answers()).contains(true);
    }

    @Test
    void goesOnWhenNothingIsAnsweredAndSaysSo() {
        assertThat(next()).isEqualTo("ATZ");
        assertThat(setup.answers()).isEmpty();
        now = now.plusSeconds(2);
        assertThat(next()).isEqualTo("ATE0");
        assertThat(setup.answers()).contains(false);
    }

    @Test
    void keepsSilentWhileTheLineIsBusy() {
        assertThat(nextWhileBusy()).isEqualTo("-");
        now = now.plusSeconds(100);
        assertThat(nextWhileBusy()).isEqualTo("-");
        assertThat(next()).isEqualTo("ATZ");
    }

    @Test
    void afterLongSilenceSaysTheLastCommandAgain() {
        setUp();
        now = now.plusSeconds(59);
        assertThat(next()).isEqualTo("-");
        now = now.plusSeconds(2);
        assertThat(next()).isEqualTo("AT+VCID=1");
        answer();
        assertThat(next()).isEqualTo("-");
    }

    @Test
    void whatTheDeviceSaysIsNoSilence() {
        setUp();
        now = now.plusSeconds(59);
        lastByte = now;
        now = now.plusSeconds(59);
        assertThat(next()).isEqualTo("-");
    }

    @Test
    void aDeviceThatFellSilentIsSetUpFromTheBeginning() {
        setUp();
        now = now.plusSeconds(61);
        next();
        now = now.plusSeconds(3);
        assertThat(next()).isEqualTo("-");
        assertThat(setup.answers()).contains(false);
        now = now.plusSeconds(61);
        assertThat(next()).isEqualTo("ATZ");
        answer();
        assertThat(setup.answers()).contains(true);
    }

    @Test
    void aDeviceThatOnlyTalksNeedsNothing() {
        var talker = new ModemSetup(List.of(), LineTimings.NORMAL);
        talker.begin(START);
        assertThat(talker.next(START.plusSeconds(1000), 0, Instant.EPOCH, true)).isEmpty();
        assertThat(talker.answers()).contains(true);
    }
}
