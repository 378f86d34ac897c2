package aftersales.application.customer;

import java.util.Optional;
import java.util.UUID;

/**
 * An address as one sees it. Texts that are absent are empty.
 *
 * @param oneLine the whole address in one line
 */
public record AddressView(
        UUID id,
        String province,
        String city,
        String district,
        String street,
        String region,
        Optional<UUID> contact,
        String contactName,
        boolean preferred,
        String oneLine) {}
