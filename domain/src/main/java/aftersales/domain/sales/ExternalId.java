package aftersales.domain.sales;

import aftersales.domain.kernel.Text;
import aftersales.domain.kernel.Validation;

/**
 * How another program names a sale; unique per source.
 *
 * @param source code of the program, such as {@code ERP}
 */
public record ExternalId(String source, String value) {

    /** @throws aftersales.domain.kernel.InvalidValue naming {@code source} or {@code externalId} */
    public ExternalId {
        var v = new Validation();
        String rawSource = source;
        String rawValue = value;
        source = v.check("source", () -> Text.required(rawSource, 40)).orElse("");
        value = v.check("externalId", () -> Text.required(rawValue, 100)).orElse("");
        v.throwIfInvalid();
    }
}
