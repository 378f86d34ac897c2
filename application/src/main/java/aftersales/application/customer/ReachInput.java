package aftersales.application.customer;

import java.util.List;
import java.util.Optional;

/** The customer's own numbers and e-mail as entered: what only those who may see personal data can change. */
public record ReachInput(Optional<String> email, List<PhoneInput> phones) {
    public ReachInput {
        phones = List.copyOf(phones);
    }
}
