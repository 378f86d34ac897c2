package aftersales.application.desk;

import java.util.UUID;

/**
 * A customer who may be calling. Texts that are absent are empty.
 *
 * @param contact name of the contact whose number it is
 * @param open number of open requests
 */
public record CardChoice(UUID id, String code, String name, String contact, long open) {}
