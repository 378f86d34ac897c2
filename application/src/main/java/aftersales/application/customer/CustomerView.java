package aftersales.application.customer;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A customer file as one sees it. Texts that are absent are empty.
 *
 * @param masked whether numbers, e-mail and streets are masked for this reader
 * @param phones the customer's own numbers; those of contacts stand with them
 */
public record CustomerView(
        UUID id,
        int version,
        String code,
        String name,
        String shortName,
        String customerClass,
        String type,
        String group,
        String level,
        String source,
        String status,
        Optional<UUID> ownerUser,
        String ownerName,
        String email,
        String notes,
        boolean masked,
        List<PhoneView> phones,
        List<ContactView> contacts,
        List<AddressView> addresses,
        Instant updatedAt) {
    public CustomerView {
        phones = List.copyOf(phones);
        contacts = List.copyOf(contacts);
        addresses = List.copyOf(addresses);
    }
}
