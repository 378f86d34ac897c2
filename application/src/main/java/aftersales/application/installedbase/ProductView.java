package aftersales.application.installedbase;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A product as one sees it. Texts that are absent are empty. */
public record ProductView(
        UUID id,
        int version,
        String code,
        String name,
        String model,
        String category,
        String manufacturer,
        String coverRule,
        Optional<Integer> makerMonths,
        String status,
        int units,
        Instant updatedAt) {}
