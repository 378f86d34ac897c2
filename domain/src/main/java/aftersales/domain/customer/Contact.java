package aftersales.domain.customer;

import aftersales.domain.kernel.Personal;
import aftersales.domain.kernel.Text;
import aftersales.domain.kernel.Validation;
import java.util.Optional;
import java.util.UUID;

/**
 * A person at a customer. The numbers are kept with the customer ({@link Phone#contact()}), so that one look finds them.
 *
 * @param preferred the one to turn to first; at most one of a customer's contacts
 * @param caller somebody who usually calls
 */
public record Contact(
        UUID id,
        @Personal String name,
        Optional<String> department,
        @Personal Optional<String> email,
        boolean preferred,
        boolean caller) {

    /** @throws aftersales.domain.kernel.InvalidValue naming {@code name}, {@code department} or {@code email} */
    public Contact {
        var v = new Validation();
        name = v.check("name", text(name)).orElse("");
        department = CustomerProfile.optional(v, "department", department, 80);
        email = CustomerProfile.email(v, email);
        v.throwIfInvalid();
    }

    private static java.util.function.Supplier<String> text(String raw) {
        return () -> Text.required(raw, 80);
    }

    Contact preferred(boolean first) {
        return new Contact(id, name, department, email, first, caller);
    }
}
