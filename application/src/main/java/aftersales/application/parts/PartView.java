package aftersales.application.parts;

import aftersales.application.billing.AmountView;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A part as one sees it, in lists and alone.
 *
 * @param modelFit empty when nothing is said
 * @param price what a customer pays for one; empty for those who may not see prices
 */
public record PartView(
        UUID id,
        int version,
        String code,
        String name,
        String modelFit,
        Optional<AmountView> price,
        boolean serialTracked,
        boolean returnable,
        Instant updatedAt) {}
