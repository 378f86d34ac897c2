package aftersales.domain.customer;

import aftersales.domain.kernel.Text;
import java.util.Optional;
import java.util.UUID;

/**
 * The salesperson who looks after a customer.
 *
 * @param user their user account, when they have one
 */
public record Owner(Optional<UUID> user, String name) {

    /** @throws aftersales.domain.kernel.InvalidValue when the name is blank or too long */
    public Owner {
        name = Text.required(name, 80);
    }
}
