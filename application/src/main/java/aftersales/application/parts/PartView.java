package aftersales.application.parts;

import aftersales.application.billing.AmountView;
import java.time.Instant;
import java.util.UUID;

/**
 * A part as one sees it, in lists and alone.
 *
 * @param modelFit empty when nothing is said
 */
public record PartView(
        UUID id,
        int version,
        String code,
        String name,
        String modelFit,
        AmountView price,
        boolean serialTracked,
        boolean returnable,
        Instant updatedAt) {}
