package aftersales.application.customer;

import java.util.Optional;
import java.util.UUID;

/**
 * An address as entered.
 *
 * @param region code of the service region
 * @param contact id of the customer's contact on the spot
 */
public record AddressInput(
        Optional<String> province,
        Optional<String> city,
        Optional<String> district,
        String street,
        Optional<String> region,
        Optional<UUID> contact,
        boolean preferred) {}
