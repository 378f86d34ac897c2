package aftersales.web.customer;

import aftersales.application.customer.ProfileInput;
import aftersales.application.customer.ReachInput;
import aftersales.application.customer.RegisterCustomer;
import aftersales.domain.customer.CustomerClass;
import aftersales.domain.customer.ServiceLevel;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A new customer file as another program sends it.
 *
 * @param code absent takes the next number of the series
 * @param customerClass absent means a consumer
 * @param allowDuplicate whether a file with the same name or number may be opened as well
 */
public record NewCustomerBody(
        Optional<String> code,
        String name,
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
        List<PhoneBody> phones,
        List<ContactBody> contacts,
        List<AddressBody> addresses,
        boolean allowDuplicate) {

    RegisterCustomer.Command command() {
        return new RegisterCustomer.Command(
                code,
                new ProfileInput(
                        name,
                        shortName,
                        customerClass.orElse(CustomerClass.CONSUMER),
                        type,
                        group,
                        level.orElse(ServiceLevel.STANDARD),
                        source,
                        ownerUser,
                        ownerName,
                        notes),
                new ReachInput(email, PhoneBody.inputs(phones)),
                contacts.stream().map(ContactBody::input).toList(),
                addresses.stream().map(AddressBody::input).toList(),
                allowDuplicate);
    }
}
