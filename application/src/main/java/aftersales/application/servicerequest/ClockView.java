package aftersales.application.servicerequest;

import java.time.Instant;
import java.util.Optional;

/**
 * One promise as it stands now.
 *
 * @param state name of a {@code ClockState}
 * @param dueAt empty while it has not started
 */
public record ClockView(String state, Optional<Instant> dueAt, Optional<Instant> metAt) {}
