package aftersales.application.customer;

import aftersales.application.kernel.Requires;
import aftersales.domain.customer.CustomerId;
import aftersales.domain.kernel.Permission;
import java.util.List;
import java.util.Optional;

/** Opens a customer file. */
@Requires(Permission.CUSTOMER_EDIT)
public interface RegisterCustomer {
    /**
     * @throws aftersales.domain.kernel.InvalidValue naming every field that is wrong
     * @throws aftersales.domain.kernel.Conflict {@code customer.code-taken}; {@code customer.possible-duplicate} with the
     *     codes of files with the same number or name, unless the command allows it
     */
    CustomerId register(Command command);

    /**
     * @param code given code; empty takes the next number of the series
     * @param allowDuplicate whether the user has seen the possible duplicates and wants a new file
     */
    record Command(
            Optional<String> code,
            ProfileInput profile,
            ReachInput reach,
            List<ContactInput> contacts,
            List<AddressInput> addresses,
            boolean allowDuplicate) {
        public Command {
            contacts = List.copyOf(contacts);
            addresses = List.copyOf(addresses);
        }
    }
}
