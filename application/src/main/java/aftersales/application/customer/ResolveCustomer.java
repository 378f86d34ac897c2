package aftersales.application.customer;

import aftersales.application.kernel.Requires;
import aftersales.domain.customer.CustomerId;
import aftersales.domain.kernel.Permission;
import java.util.List;

/** Finds the customer that another program means, or opens a file for them, as part of a larger act. */
@Requires({Permission.CUSTOMER_EDIT, Permission.SALE_CREATE})
public interface ResolveCustomer {
    /** @throws aftersales.domain.kernel.InvalidValue naming every field that is wrong */
    CustomerId resolve(Command command);

    /**
     * @param code the other program's code, which becomes ours
     * @param phones numbers for a new file; a known customer's file takes up those that it does not have, and loses none
     * @param source how the customer came to the company, for a new file
     */
    record Command(String code, String name, List<String> phones, String source) {
        public Command {
            phones = List.copyOf(phones);
        }
    }
}
