package aftersales.application.customer;

import java.util.List;
import java.util.UUID;

/** A contact as one sees them. Texts that are absent are empty. */
public record ContactView(
        UUID id,
        String name,
        String department,
        String email,
        boolean preferred,
        boolean caller,
        List<PhoneView> phones) {
    public ContactView {
        phones = List.copyOf(phones);
    }
}
