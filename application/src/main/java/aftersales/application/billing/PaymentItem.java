package aftersales.application.billing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A payment as one sees it. Enums stand by name.
 *
 * @param version of the receivable, which is what a reversal has to name
 * @param amount below zero for the entry that takes a payment back
 * @param method name of a {@code PaymentMethod}
 * @param reverses the payment that this entry takes back
 * @param reversed whether another entry takes it back
 */
public record PaymentItem(
        UUID id,
        int version,
        UUID receivableId,
        String receivableNumber,
        String debtor,
        String debtorName,
        UUID customerId,
        String customerName,
        AmountView amount,
        String method,
        LocalDate receivedOn,
        Optional<String> note,
        Instant recordedAt,
        String recordedByName,
        Optional<UUID> reverses,
        boolean reversed) {}
