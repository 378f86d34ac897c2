package aftersales.application.customer;

import aftersales.application.kernel.Acting;
import aftersales.application.kernel.Ids;
import aftersales.application.kernel.UseCase;
import aftersales.domain.customer.Customer;
import aftersales.domain.customer.Customer.Reach;
import aftersales.domain.customer.CustomerClass;
import aftersales.domain.customer.CustomerCode;
import aftersales.domain.customer.CustomerId;
import aftersales.domain.customer.CustomerProfile;
import aftersales.domain.customer.Phone;
import aftersales.domain.customer.PhoneLabel;
import aftersales.domain.kernel.PhoneNumber;
import aftersales.domain.kernel.Validation;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

@UseCase
class ResolveCustomerService implements ResolveCustomer {
    private final Customers customers;
    private final Intake intake;
    private final Ids ids;
    private final Acting acting;
    private final Clock clock;

    @Inject
    ResolveCustomerService(Customers customers, Intake intake, Ids ids, Acting acting, Clock clock) {
        this.customers = customers;
        this.intake = intake;
        this.ids = ids;
        this.acting = acting;
        this.clock = clock;
    }

    @Override
    public CustomerId resolve(Command command) {
        var v = new Validation();
        var code = v.check("code", () -> new CustomerCode(command.code()));
        // other programs do not say what kind of party it is: the careful guess is a person
        var profile = v.check("", () -> CustomerProfile.named(command.name(), CustomerClass.CONSUMER)
                .with()
                .source(Optional.of(command.source()))
                .build());
        var numbers = numbers(v, command.phones());
        v.throwIfInvalid();
        var phones = phones(numbers);
        customers.claimCode(code.orElseThrow());
        return customers
                .findByCode(code.get())
                .map(known -> learn(known, phones))
                .orElseGet(() -> open(code.get(), profile.orElseThrow(), phones));
    }

    /** A number that is sent twice is no reason to refuse a sale. */
    private static List<Phone> phones(List<PhoneNumber> numbers) {
        var seen = new HashSet<String>();
        return numbers.stream()
                .filter(number -> seen.add(number.key()))
                .map(number -> Phone.of(number, PhoneLabel.likely(number)))
                .toList();
    }

    /** The next call from the number that the buyer left with the sale must find them. */
    private CustomerId learn(Customer known, List<Phone> phones) {
        known.learnPhones(phones, clock.instant());
        customers.save(known);
        return known.state().id();
    }

    private CustomerId open(CustomerCode code, CustomerProfile profile, List<Phone> phones) {
        var actor = acting.current();
        var customer = Customer.register(
                new CustomerId(ids.next()),
                code,
                profile,
                new Reach(phones, List.of(), List.of()),
                actor.branch(),
                actor.team(),
                clock.instant());
        customers.save(customer);
        return customer.state().id();
    }

    private List<PhoneNumber> numbers(Validation v, List<String> entered) {
        var numbers = new ArrayList<PhoneNumber>();
        for (int i = 0; i < entered.size(); i++) {
            String text = entered.get(i);
            v.check("phones[" + i + "]", () -> intake.number(text)).ifPresent(numbers::add);
        }
        return numbers;
    }
}
