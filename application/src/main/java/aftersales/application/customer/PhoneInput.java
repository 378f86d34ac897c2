package aftersales.application.customer;

import aftersales.domain.customer.PhoneLabel;
import java.util.Optional;

/**
 * A number as somebody typed it.
 *
 * @param label what it is for; empty lets its shape decide
 */
public record PhoneInput(String number, Optional<PhoneLabel> label, boolean preferred) {
    public static PhoneInput of(String number) {
        return new PhoneInput(number, Optional.empty(), false);
    }
}
