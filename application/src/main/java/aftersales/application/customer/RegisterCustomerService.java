package aftersales.application.customer;

import aftersales.application.kernel.Acting;
import aftersales.application.kernel.DocumentNumbers;
import aftersales.application.kernel.DocumentNumbers.Series;
import aftersales.application.kernel.Ids;
import aftersales.application.kernel.UseCase;
import aftersales.domain.customer.Address;
import aftersales.domain.customer.Contact;
import aftersales.domain.customer.Customer;
import aftersales.domain.customer.Customer.Reach;
import aftersales.domain.customer.CustomerCode;
import aftersales.domain.customer.CustomerId;
import aftersales.domain.customer.Phone;
import aftersales.domain.kernel.Conflict;
import aftersales.domain.kernel.Validation;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

@UseCase
class RegisterCustomerService implements RegisterCustomer {
    private final Customers customers;
    private final Intake intake;
    private final DocumentNumbers numbers;
    private final Ids ids;
    private final Acting acting;
    private final Clock clock;

    @Inject
    RegisterCustomerService(
            Customers customers, Intake intake, DocumentNumbers numbers, Ids ids, Acting acting, Clock clock) {
        this.customers = customers;
        this.intake = intake;
        this.numbers = numbers;
        this.ids = ids;
        this.acting = acting;
        this.clock = clock;
    }

    @Override
    public CustomerId register(Command command) {
        var v = new Validation();
        var given = command.code().filter(code -> !code.isBlank());
        var code = given.flatMap(text -> v.check("code", () -> new CustomerCode(text)));
        var profile = intake.profile(v, command.profile(), command.reach().email());
        var reach = reach(v, command);
        v.throwIfInvalid();
        if (!command.allowDuplicate()) {
            refuseDuplicates(command.profile().name(), reach.phones());
        }
        var actor = acting.current();
        var customer = Customer.register(
                new CustomerId(ids.next()),
                code.orElseGet(
                        () -> new CustomerCode(numbers.next(Series.CUSTOMER).value())),
                profile.orElseThrow(),
                reach,
                actor.branch(),
                actor.team(),
                clock.instant());
        customers.save(customer);
        return customer.state().id();
    }

    private Reach reach(Validation v, Command command) {
        var phones = new ArrayList<>(intake.phones(v, "phones", command.reach().phones(), Optional.empty()));
        var contacts = new ArrayList<Contact>();
        for (int i = 0; i < command.contacts().size(); i++) {
            var in = command.contacts().get(i);
            UUID id = ids.next();
            String field = "contacts[" + i + "]";
            intake.contact(v, field, id, in).ifPresent(contacts::add);
            phones.addAll(intake.phones(v, field + ".phones", in.phones(), Optional.of(id)));
        }
        var addresses = new ArrayList<Address>();
        for (int i = 0; i < command.addresses().size(); i++) {
            intake.address(
                            v,
                            "addresses[" + i + "]",
                            ids.next(),
                            command.addresses().get(i))
                    .ifPresent(addresses::add);
        }
        return new Reach(phones, contacts, addresses);
    }

    private void refuseDuplicates(String name, List<Phone> phones) {
        var keys = phones.stream()
                .filter(phone -> phone.number().isMatchable())
                .map(phone -> phone.number().baseKey())
                .collect(Collectors.toSet());
        var similar = customers.similar(name.strip(), keys);
        if (!similar.isEmpty()) {
            throw new Conflict("customer.possible-duplicate", String.join(", ", similar));
        }
    }
}
