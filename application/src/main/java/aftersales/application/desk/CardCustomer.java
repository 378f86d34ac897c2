package aftersales.application.desk;

import java.util.List;
import java.util.UUID;

/**
 * The identity card of a caller. Texts that are absent are empty; numbers, e-mail and street are masked for those who may
 * not see them.
 *
 * @param status {@code BLACKLISTED} is a warning
 * @param owner the salesperson who looks after the customer
 * @param contacts other people there, each with their number
 */
public record CardCustomer(
        UUID id,
        String code,
        String name,
        String customerClass,
        String level,
        String group,
        String status,
        String owner,
        String email,
        String address,
        String notes,
        List<CardPhone> phones,
        List<CardPerson> contacts) {
    public CardCustomer {
        phones = List.copyOf(phones);
        contacts = List.copyOf(contacts);
    }
}
