package aftersales.application.customer;

import java.util.UUID;

/**
 * A customer whose number matches. Texts that are absent are empty.
 *
 * @param contact name of the contact whose number it is
 * @param number the number on file, masked where need be
 */
public record CustomerMatch(
        UUID id,
        String code,
        String name,
        String customerClass,
        String level,
        String group,
        String status,
        String contact,
        String number) {}
