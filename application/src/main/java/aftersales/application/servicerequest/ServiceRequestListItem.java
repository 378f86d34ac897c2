package aftersales.application.servicerequest;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A request in a list. Enums stand by name.
 *
 * @param urgentPromise the clock that is due next or was missed: RESPONSE, ARRIVAL or RESTORATION; empty when none is open
 * @param urgentClock its state
 * @param dueAt when that clock is due
 * @param unit product and serial number
 */
public record ServiceRequestListItem(
        UUID id,
        int version,
        String number,
        String status,
        String type,
        String priority,
        int escalation,
        UUID customerId,
        String customerName,
        Optional<UUID> unitId,
        String unit,
        String faultText,
        String channel,
        Instant openedAt,
        Optional<String> ownerName,
        String responseState,
        String arrivalState,
        String restorationState,
        String urgentPromise,
        String urgentClock,
        Optional<Instant> dueAt,
        boolean audited) {}
