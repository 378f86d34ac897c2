package aftersales.application.installedbase;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A unit as one sees it. Texts that are absent are empty.
 *
 * @param startBasis what the cover counts from; empty when that is not known
 * @param coverUntil last day of free repair
 * @param allowedActions what can happen to it next
 */
public record UnitView(
        UUID id,
        int version,
        String serialNumber,
        UUID productId,
        String productCode,
        String productName,
        String model,
        UUID purchaserId,
        String purchaserName,
        UUID userId,
        String userName,
        String source,
        boolean soldByUs,
        String status,
        int repairCount,
        Optional<LocalDate> soldOn,
        Optional<LocalDate> installedOn,
        Optional<LocalDate> exchangedOn,
        String evidence,
        String coverRule,
        int coverMonths,
        Optional<String> startBasis,
        Optional<LocalDate> coverFrom,
        Optional<LocalDate> coverUntil,
        List<RepairStayView> stays,
        List<String> allowedActions,
        Instant updatedAt) {
    public UnitView {
        stays = List.copyOf(stays);
        allowedActions = List.copyOf(allowedActions);
    }
}
