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
import java.util.UUID;

@UseCase
class CustomerAddressesService implements CustomerAddresses {
    private final Customers customers;
    private final Intake intake;
    private final Ids ids;
    private final Acting acting;
    private final Clock clock;

    @Inject
    CustomerAddressesService(Customers customers, Intake intake, Ids ids, Acting acting, Clock clock) {
        this.customers = customers;
        this.intake = intake;
        this.ids = ids;
        this.acting = acting;
        this.clock = clock;
    }

    @Override
    public UUID add(CustomerId customer, int expectedVersion, AddressInput address) {
        UUID id = ids.next();
        put(seen(customer, expectedVersion), id, address);
        return id;
    }

    @Override
    public void change(CustomerId customer, int expectedVersion, UUID address, AddressInput input) {
        acting.current().require(Permission.PERSONAL_DATA_VIEW);
        var file = seen(customer, expectedVersion);
        put(file, file.address(address).id(), input);
    }

    @Override
    public void remove(CustomerId customer, int expectedVersion, UUID address) {
        var file = seen(customer, expectedVersion);
        file.removeAddress(address, clock.instant());
        customers.save(file);
    }

    private Customer seen(CustomerId id, int expectedVersion) {
        var customer = customers.get(id);
        customer.requireVersion(expectedVersion);
        return customer;
    }

    private void put(Customer customer, UUID id, AddressInput input) {
        var v = new Validation();
        var address = intake.address(v, "", id, input);
        v.throwIfInvalid();
        customer.putAddress(address.orElseThrow(), clock.instant());
        customers.save(customer);
    }
}
