package aftersales.domain.parts;

import aftersales.domain.kernel.Text;
import aftersales.domain.kernel.Validation;
import java.util.Locale;
import java.util.Optional;

/**
 * What is said of a store.
 *
 * @param code unique, in capital letters
 * @param active whether documents may still name it; what lies there stays
 */
public record StockLocationData(String code, String name, Optional<String> address, boolean active) {
    /** @throws aftersales.domain.kernel.InvalidValue naming the fields that are wrong */
    public StockLocationData {
        var v = new Validation();
        var rawCode = code;
        var rawName = name;
        var rawAddress = address;
        code = v.check("code", () -> Text.required(rawCode, 20))
                .map(text -> text.toUpperCase(Locale.ROOT))
                .orElse("");
        name = v.check("name", () -> Text.required(rawName, 100)).orElse("");
        address = v.check("address", () -> rawAddress.flatMap(text -> Text.optional(text, 300)))
                .orElse(Optional.empty());
        v.throwIfInvalid();
    }
}
