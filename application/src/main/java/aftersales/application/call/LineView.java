package aftersales.application.call;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One telephone line as people see it.
 *
 * @param id of its setup; empty for a line of the start settings that nobody has touched
 * @param name what people call it
 * @param fromStartSettings whether the device is named by the start settings and cannot be changed here
 * @param condition {@code UP}, {@code DOWN}, {@code NO_REPLY}, or {@code OFF} when it is not listened to
 */
public record LineView(
        Optional<UUID> id,
        int version,
        String code,
        String name,
        Optional<String> device,
        String profile,
        Optional<String> areaCode,
        Optional<String> outsidePrefix,
        boolean enabled,
        boolean fromStartSettings,
        boolean simulated,
        String condition,
        Optional<String> problem,
        Optional<Instant> since,
        Optional<Instant> lastByteAt,
        String lastBytes,
        long bytes,
        long calls,
        long garbage,
        long badChecksums) {}
