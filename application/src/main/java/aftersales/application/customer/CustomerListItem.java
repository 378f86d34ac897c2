package aftersales.application.customer;

import java.time.Instant;
import java.util.UUID;

/**
 * A customer in a list. Texts that are absent are empty.
 *
 * @param phone the preferred number, masked where need be
 * @param city city of the preferred address
 * @param units number of units they use or bought
 */
public record CustomerListItem(
        UUID id,
        String code,
        String name,
        String customerClass,
        String level,
        String group,
        String status,
        String phone,
        String city,
        int units,
        Instant updatedAt) {}
