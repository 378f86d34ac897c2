package aftersales.application.customer;

import aftersales.domain.customer.CustomerClass;
import aftersales.domain.customer.ServiceLevel;
import java.util.Optional;
import java.util.UUID;

/**
 * What is entered of a customer beside the ways to reach them. Blank texts count as absent.
 *
 * @param ownerUser user account of the salesperson; needs {@code ownerName} beside it
 */
public record ProfileInput(
        String name,
        Optional<String> shortName,
        CustomerClass customerClass,
        Optional<String> type,
        Optional<String> group,
        ServiceLevel level,
        Optional<String> source,
        Optional<UUID> ownerUser,
        Optional<String> ownerName,
        Optional<String> notes) {

    /** Only a name and a class are known. */
    public static ProfileInput named(String name, CustomerClass customerClass) {
        return new ProfileInput(
                name,
                Optional.empty(),
                customerClass,
                Optional.empty(),
                Optional.empty(),
                ServiceLevel.STANDARD,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
