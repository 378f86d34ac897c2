package aftersales.application.customer;

import java.util.List;
import java.util.Optional;

/**
 * A contact as entered, with all their numbers.
 *
 * @param caller somebody who usually calls
 */
public record ContactInput(
        String name,
        Optional<String> department,
        Optional<String> email,
        boolean preferred,
        boolean caller,
        List<PhoneInput> phones) {
    public ContactInput {
        phones = List.copyOf(phones);
    }
}
