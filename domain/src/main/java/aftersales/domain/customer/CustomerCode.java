package aftersales.domain.customer;

import aftersales.domain.kernel.InvalidValue;
import aftersales.domain.kernel.Text;

/** The code by which people and the ERP know a customer; unique. */
public record CustomerCode(String value) {

    /** @throws InvalidValue {@code customer.code-shape} unless 1 to 32 characters without blanks */
    public CustomerCode {
        value = Text.optional(value, 32)
                .filter(text -> text.chars().noneMatch(Character::isWhitespace))
                .orElseThrow(() -> new InvalidValue("", "customer.code-shape"));
    }

    @Override
    public String toString() {
        return value;
    }
}
