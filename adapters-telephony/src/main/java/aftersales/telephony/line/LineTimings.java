package aftersales.telephony.line;

import java.time.Duration;

/**
 * How patient a line is.
 *
 * @param firstRetry pause before a missing device is tried again; doubles up to {@code lastRetry}
 * @param reply time within which a command is answered
 * @param breath silence that must lie before a command, so that it does not cut into what the device says
 * @param keepAlive silence after which the device is set up again: a reset or a replug may have lost the setting unseen
 */
record LineTimings(Duration firstRetry, Duration lastRetry, Duration reply, Duration breath, Duration keepAlive) {
    static final LineTimings NORMAL = new LineTimings(
            Duration.ofSeconds(1),
            Duration.ofSeconds(30),
            Duration.ofSeconds(2),
            Duration.ofMillis(200),
            Duration.ofSeconds(60));
}
