package aftersales.application.customer;

import aftersales.application.kernel.Requires;
import aftersales.domain.customer.CustomerId;
import aftersales.domain.customer.CustomerStatus;
import aftersales.domain.kernel.Permission;
import java.util.Optional;

/** Changes what is known of a customer. */
@Requires(Permission.CUSTOMER_EDIT)
public interface ChangeCustomer {
    /**
     * @throws aftersales.domain.kernel.InvalidValue naming every field that is wrong
     * @throws aftersales.domain.kernel.StaleVersion when the file has changed since the user saw it
     * @throws aftersales.domain.kernel.Forbidden when numbers or e-mail are given by somebody who may not see them
     */
    void change(Command command);

    /** @param reach numbers and e-mail; empty leaves them as they are */
    record Command(
            CustomerId id,
            int expectedVersion,
            ProfileInput profile,
            CustomerStatus status,
            Optional<ReachInput> reach) {}
}
