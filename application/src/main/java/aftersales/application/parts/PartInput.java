package aftersales.application.parts;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What the part master says, as it was typed.
 *
 * @param modelFit the models that it fits
 * @param price in the currency of the business
 */
public record PartInput(
        String code,
        String name,
        Optional<String> modelFit,
        BigDecimal price,
        boolean serialTracked,
        boolean returnable) {}
