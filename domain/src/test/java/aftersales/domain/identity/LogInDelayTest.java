package aftersales.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LogInDelayTest {
    private static final Instant START = Instant.parse("2026-03-02T08:00:00Z");

    @Test
    void letsPeopleMistypeAndDoublesFromThenOn() {
        assertThat(LogInDelay.ACCOUNT.after(4)).isZero();
        assertThat(LogInDelay.ACCOUNT.after(5)).isEqualTo(Duration.ofSeconds(2));
        assertThat(LogInDelay.ACCOUNT.after(6)).isEqualTo(Duration.ofSeconds(4));
        assertThat(LogInDelay.ACCOUNT.after(13)).isEqualTo(Duration.ofSeconds(512));
        assertThat(LogInDelay.ACCOUNT.after(14)).isEqualTo(Duration.ofMinutes(15));
        assertThat(LogInDelay.ACCOUNT.after(1_000_000)).isEqualTo(Duration.ofMinutes(15));
    }

    /** ASVS 6.3.1: of 10,000 guesses at most 60 an hour reach the password. */
    @ParameterizedTest
    @EnumSource(LogInDelay.class)
    void admitsFewerThanSixtyGuessesAnHour(LogInDelay delay) {
        var tries = new LogInDelay.Tries(0, Instant.EPOCH);
        int admitted = 0;
        for (var now = START; now.isBefore(START.plus(Duration.ofHours(1))); now = now.plusMillis(360)) {
            if (!delay.openAt(tries).isAfter(now)) {
                tries = LogInDelay.oneMore(tries, now);
                admitted++;
            }
        }
        assertThat(admitted).isBetween(5, 59);
    }

    @Test
    void quietHoursForgive() {
        var tries = new LogInDelay.Tries(12, START);
        assertThat(LogInDelay.oneMore(tries, START.plus(Duration.ofMinutes(59))).count())
                .isEqualTo(13);
        assertThat(LogInDelay.oneMore(tries, START.plus(Duration.ofHours(2))).count())
                .isEqualTo(5);
        assertThat(LogInDelay.oneMore(tries, START.plus(Duration.ofDays(400))).count())
                .isEqualTo(1);
    }

    @Test
    void sessionsOfAuditorsRestShorter() {
        var agent = SessionLimits.of(Set.of(Role.AGENT));
        var auditor = SessionLimits.of(Set.of(Role.AGENT, Role.AUDITOR));
        var touched = START.plus(Duration.ofHours(1));
        assertThat(agent.isOver(START, touched, touched.plus(Duration.ofMinutes(29))))
                .isFalse();
        assertThat(agent.isOver(START, touched, touched.plus(Duration.ofMinutes(30))))
                .isTrue();
        assertThat(auditor.isOver(START, touched, touched.plus(Duration.ofMinutes(15))))
                .isTrue();
        assertThat(agent.isOver(START, START.plus(Duration.ofHours(12)), START.plus(Duration.ofHours(12))))
                .isTrue();
    }
}
