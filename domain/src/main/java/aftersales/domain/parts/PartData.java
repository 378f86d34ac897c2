package aftersales.domain.parts;

import aftersales.domain.kernel.Money;
import aftersales.domain.kernel.Text;
import aftersales.domain.kernel.Validation;
import java.util.Optional;

/**
 * What the part master says of a part (PRT-01).
 *
 * @param modelFit the models that it fits, as text
 * @param price what a customer pays for one
 * @param serialTracked that each piece has a serial number
 * @param returnable that the defective piece has to come back (坏件归还)
 */
public record PartData(
        PartCode code, String name, Optional<String> modelFit, Money price, boolean serialTracked, boolean returnable) {
    /** @throws aftersales.domain.kernel.InvalidValue naming the fields that are wrong */
    public PartData {
        var v = new Validation();
        var rawName = name;
        var rawFit = modelFit;
        name = v.check("name", () -> Text.required(rawName, 200)).orElse("");
        modelFit = v.check("modelFit", () -> rawFit.flatMap(text -> Text.optional(text, 500)))
                .orElse(Optional.empty());
        v.require(!price.isNegative(), "price", "parts.price-negative");
        v.throwIfInvalid();
    }
}
