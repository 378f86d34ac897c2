package aftersales.application.customer;

import aftersales.application.kernel.Requires;
import aftersales.domain.customer.CustomerId;
import aftersales.domain.kernel.Permission;
import java.util.UUID;

/** Keeps the addresses of a customer. All refuse a stale version and an address that is not there. */
@Requires(Permission.CUSTOMER_EDIT)
public interface CustomerAddresses {
    /** @return id of the new address */
    UUID add(CustomerId customer, int expectedVersion, AddressInput address);

    /** @throws aftersales.domain.kernel.Forbidden when the actor may not see what they would replace */
    void change(CustomerId customer, int expectedVersion, UUID address, AddressInput input);

    void remove(CustomerId customer, int expectedVersion, UUID address);
}
