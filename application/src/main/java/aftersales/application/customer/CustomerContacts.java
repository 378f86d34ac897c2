package aftersales.application.customer;

import aftersales.application.kernel.Requires;
import aftersales.domain.customer.CustomerId;
import aftersales.domain.kernel.Permission;
import java.util.UUID;

/** Keeps the contacts of a customer. All refuse a stale version and a contact that is not there. */
@Requires(Permission.CUSTOMER_EDIT)
public interface CustomerContacts {
    /** @return id of the new contact */
    UUID add(CustomerId customer, int expectedVersion, ContactInput contact);

    /** @throws aftersales.domain.kernel.Forbidden when the actor may not see what they would replace */
    void change(CustomerId customer, int expectedVersion, UUID contact, ContactInput input);

    void remove(CustomerId customer, int expectedVersion, UUID contact);
}
