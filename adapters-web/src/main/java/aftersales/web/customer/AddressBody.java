package aftersales.web.customer;

import aftersales.application.customer.AddressInput;
import java.util.Optional;
import java.util.UUID;

/**
 * An address as another program sends it.
 *
 * @param contact id of the customer's contact on the spot
 */
public record AddressBody(
        Optional<String> province,
        Optional<String> city,
        Optional<String> district,
        String street,
        Optional<String> region,
        Optional<UUID> contact,
        boolean preferred) {
    AddressInput input() {
        return new AddressInput(province, city, district, street, region, contact, preferred);
    }
}
