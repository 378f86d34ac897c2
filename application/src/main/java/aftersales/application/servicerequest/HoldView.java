package aftersales.application.servicerequest;

import java.time.Instant;
import java.util.Optional;

/** @param reason name of a {@code HoldReason} */
public record HoldView(
        String reason, boolean stopsClock, Optional<String> note, Instant from, Optional<Instant> until) {}
