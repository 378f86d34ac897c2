package aftersales.web.customer;

import aftersales.application.customer.PhoneInput;
import aftersales.domain.customer.PhoneLabel;
import java.util.List;
import java.util.Optional;

/**
 * A number as another program sends it.
 *
 * @param number in any spelling
 * @param label what it is for; absent lets its shape decide
 */
public record PhoneBody(String number, Optional<PhoneLabel> label, boolean preferred) {
    PhoneInput input() {
        return new PhoneInput(number, label, preferred);
    }

    static List<PhoneInput> inputs(List<PhoneBody> phones) {
        return phones.stream().map(PhoneBody::input).toList();
    }
}
