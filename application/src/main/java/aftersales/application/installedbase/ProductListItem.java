package aftersales.application.installedbase;

import java.util.UUID;

/**
 * A product in a list. Texts that are absent are empty.
 *
 * @param units number of units in the installed base
 */
public record ProductListItem(
        UUID id,
        String code,
        String name,
        String model,
        String category,
        String manufacturer,
        String status,
        int units) {}
