package aftersales.web.customer;

import aftersales.application.customer.ChangeCustomer;
import aftersales.application.customer.CustomerView;
import aftersales.application.customer.PhoneInput;
import aftersales.application.customer.ProfileInput;
import aftersales.application.customer.ReachInput;
import aftersales.domain.customer.CustomerClass;
import aftersales.domain.customer.CustomerId;
import aftersales.domain.customer.CustomerStatus;
import aftersales.domain.customer.PhoneLabel;
import aftersales.domain.customer.ServiceLevel;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What is to change in a customer file: what is absent stays, an empty text clears. {@code phones} replaces the list. */
public record CustomerPatch(
        Optional<String> name,
        Optional<String> shortName,
        Optional<CustomerClass> customerClass,
        Optional<String> type,
        Optional<String> group,
        Optional<ServiceLevel> level,
        Optional<String> source,
        Optional<UUID> ownerUser,
        Optional<String> ownerName,
        Optional<String> email,
        Optional<String> notes,
        Optional<CustomerStatus> status,
        Optional<List<PhoneBody>> phones) {

    ChangeCustomer.Command over(CustomerView now, int expectedVersion) {
        var profile = new ProfileInput(
                name.orElse(now.name()),
                shortName.or(() -> Optional.of(now.shortName())),
                customerClass.orElseGet(() -> CustomerClass.valueOf(now.customerClass())),
                type.or(() -> Optional.of(now.type())),
                group.or(() -> Optional.of(now.group())),
                level.orElseGet(() -> ServiceLevel.valueOf(now.level())),
                source.or(() -> Optional.of(now.source())),
                ownerName.isPresent() ? ownerUser : ownerUser.or(now::ownerUser),
                ownerName.or(() -> Optional.of(now.ownerName())),
                notes.or(() -> Optional.of(now.notes())));
        boolean reachGiven = email.isPresent() || phones.isPresent();
        return new ChangeCustomer.Command(
                new CustomerId(now.id()),
                expectedVersion,
                profile,
                status.orElseGet(() -> CustomerStatus.valueOf(now.status())),
                reachGiven ? Optional.of(reach(now)) : Optional.empty());
    }

    private ReachInput reach(CustomerView now) {
        return new ReachInput(
                email.or(() -> Optional.of(now.email())),
                phones.map(PhoneBody::inputs).orElseGet(() -> now.phones().stream()
                        .map(p ->
                                new PhoneInput(p.entered(), Optional.of(PhoneLabel.valueOf(p.label())), p.preferred()))
                        .toList()));
    }
}
