package aftersales.application.customer;

import aftersales.application.kernel.PhoneNumbers;
import aftersales.domain.customer.Address;
import aftersales.domain.customer.Contact;
import aftersales.domain.customer.CustomerProfile;
import aftersales.domain.customer.Owner;
import aftersales.domain.customer.Phone;
import aftersales.domain.customer.PhoneLabel;
import aftersales.domain.kernel.InvalidValue;
import aftersales.domain.kernel.PhoneNumber;
import aftersales.domain.kernel.Validation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Turns what was entered of a customer into values, collecting everything that is wrong under the caller's field names. */
@ApplicationScoped
class Intake {
    private final PhoneNumbers numbers;

    @Inject
    Intake(PhoneNumbers numbers) {
        this.numbers = numbers;
    }

    Optional<CustomerProfile> profile(Validation v, ProfileInput in, Optional<String> email) {
        return v.check("", () -> {
            var owner = in.ownerName().filter(name -> !name.isBlank()).map(name -> new Owner(in.ownerUser(), name));
            return new CustomerProfile(
                    in.name(),
                    in.shortName(),
                    in.customerClass(),
                    in.type(),
                    in.group(),
                    in.level(),
                    in.source(),
                    owner,
                    email,
                    in.notes());
        });
    }

    /**
     * The numbers that could be read; {@code field} names the list. Rows of a form that were left empty are no numbers, but
     * keep their place in it.
     */
    List<Phone> phones(Validation v, String field, List<PhoneInput> entered, Optional<UUID> contact) {
        var phones = new ArrayList<Phone>();
        for (int i = 0; i < entered.size(); i++) {
            var in = entered.get(i);
            if (in.number().isBlank()) {
                continue;
            }
            v.check(field + "[" + i + "].number", () -> number(in.number()))
                    .map(number -> new Phone(
                            number, in.label().orElseGet(() -> PhoneLabel.likely(number)), in.preferred(), contact))
                    .ifPresent(phones::add);
        }
        return phones;
    }

    /** @throws InvalidValue {@code phone.unreadable} */
    PhoneNumber number(String entered) {
        return numbers.read(entered).orElseThrow(() -> new InvalidValue("", "phone.unreadable"));
    }

    Optional<Contact> contact(Validation v, String field, UUID id, ContactInput in) {
        return v.check(
                field, () -> new Contact(id, in.name(), in.department(), in.email(), in.preferred(), in.caller()));
    }

    Optional<Address> address(Validation v, String field, UUID id, AddressInput in) {
        return v.check(
                field,
                () -> new Address(
                        id,
                        in.province(),
                        in.city(),
                        in.district(),
                        in.street(),
                        in.region(),
                        in.contact(),
                        in.preferred()));
    }
}
