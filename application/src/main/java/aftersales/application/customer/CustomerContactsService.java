package aftersales.application.customer;

import aftersales.application.kernel.Acting;
import aftersales.application.kernel.Ids;
import aftersales.application.kernel.UseCase;
import aftersales.domain.customer.Customer;
import aftersales.domain.customer.CustomerId;
import aftersales.domain.kernel.Permission;
import aftersales.domain.kernel.Validation;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

@UseCase
class CustomerContactsService implements CustomerContacts {
    private final Customers customers;
    private final Intake intake;
    private final Ids ids;
    private final Acting acting;
    private final Clock clock;

    @Inject
    CustomerContactsService(Customers customers, Intake intake, Ids ids, Acting acting, Clock clock) {
        this.customers = customers;
        this.intake = intake;
        this.ids = ids;
        this.acting = acting;
        this.clock = clock;
    }

    @Override
    public UUID add(CustomerId customer, int expectedVersion, ContactInput contact) {
        UUID id = ids.next();
        put(seen(customer, expectedVersion), id, contact);
        return id;
    }

    @Override
    public void change(CustomerId customer, int expectedVersion, UUID contact, ContactInput input) {
        acting.current().require(Permission.PERSONAL_DATA_VIEW);
        var file = seen(customer, expectedVersion);
        put(file, file.contact(contact).id(), input);
    }

    @Override
    public void remove(CustomerId customer, int expectedVersion, UUID contact) {
        var file = seen(customer, expectedVersion);
        file.removeContact(contact, clock.instant());
        customers.save(file);
    }

    private Customer seen(CustomerId id, int expectedVersion) {
        var customer = customers.get(id);
        customer.requireVersion(expectedVersion);
        return customer;
    }

    private void put(Customer customer, UUID id, ContactInput input) {
        var v = new Validation();
        var contact = intake.contact(v, "", id, input);
        var phones = intake.phones(v, "phones", input.phones(), Optional.of(id));
        v.throwIfInvalid();
        customer.putContact(contact.orElseThrow(), phones, clock.instant());
        customers.save(customer);
    }
}
