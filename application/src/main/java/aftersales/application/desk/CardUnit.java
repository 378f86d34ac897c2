package aftersales.application.desk;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A unit of the caller with its cover as of today, by the same rules that decide the type of a request.
 *
 * @param verdict what the unit is entitled to today
 * @param until last day of what decided; for {@code CHARGEABLE} the day on which cover ended
 * @param coverUntil last day on which work is free, by whatever entitlement
 * @param repairs how often it was in repair
 */
public record CardUnit(
        UUID id,
        String product,
        String model,
        String serialNumber,
        String status,
        String verdict,
        boolean covered,
        Optional<LocalDate> until,
        Optional<LocalDate> coverUntil,
        Optional<LocalDate> soldOn,
        boolean soldByUs,
        int repairs) {}
