package aftersales.application.desk;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** An earlier call of the caller, with what came of it. */
public record CardContact(
        UUID id,
        Instant at,
        String status,
        Optional<String> agent,
        Optional<String> category,
        Optional<String> intent,
        Optional<String> note) {}
