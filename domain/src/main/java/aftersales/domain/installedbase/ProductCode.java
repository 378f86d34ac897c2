package aftersales.domain.installedbase;

import aftersales.domain.kernel.InvalidValue;
import aftersales.domain.kernel.Text;

/** The code by which the catalogue and the ERP know a product; unique. */
public record ProductCode(String value) {

    /** @throws InvalidValue {@code product.code-shape} unless 1 to 64 characters without blanks */
    public ProductCode {
        value = Text.optional(value, 64)
                .filter(text -> text.chars().noneMatch(Character::isWhitespace))
                .orElseThrow(() -> new InvalidValue("", "product.code-shape"));
    }

    @Override
    public String toString() {
        return value;
    }
}
