package aftersales.application.installedbase;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A unit in a list or in the call panel. Texts that are absent are empty.
 *
 * @param customerId who uses it
 * @param verdict cover verdict of today
 * @param coverUntil last day of free repair
 */
public record UnitListItem(
        UUID id,
        String serialNumber,
        UUID productId,
        String productCode,
        String productName,
        String model,
        UUID customerId,
        String customerName,
        String status,
        boolean soldByUs,
        int repairCount,
        Optional<LocalDate> soldOn,
        Optional<LocalDate> coverFrom,
        Optional<LocalDate> coverUntil,
        String verdict) {}
