package aftersales.domain.customer;

import aftersales.domain.kernel.Personal;
import aftersales.domain.kernel.PhoneNumber;
import java.util.Optional;
import java.util.UUID;

/**
 * A number under which a customer is reached.
 *
 * @param preferred the one to call first; at most one of a customer's numbers
 * @param contact the contact who answers there; empty for the customer as such
 */
public record Phone(@Personal PhoneNumber number, PhoneLabel label, boolean preferred, Optional<UUID> contact) {

    /** The customer's own number, not preferred. */
    public static Phone of(PhoneNumber number, PhoneLabel label) {
        return new Phone(number, label, false, Optional.empty());
    }

    Phone preferred(boolean first) {
        return new Phone(number, label, first, contact);
    }
}
