package aftersales.domain.billing;

import aftersales.domain.identity.UserId;
import aftersales.domain.kernel.Money;
import aftersales.domain.kernel.Text;
import aftersales.domain.kernel.Validation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * Money that came in for a receivable, or the entry that takes such a payment back. Never changed.
 *
 * @param amount above zero for a payment, below for one that is taken back
 * @param receivedOn civil day on which the money was received, or handed back
 * @param note such as the number of the receipt; on what takes a payment back the reason
 * @param reverses the payment that this entry takes back
 */
public record Payment(
        UUID id,
        Money amount,
        PaymentMethod method,
        LocalDate receivedOn,
        Optional<String> note,
        Instant recordedAt,
        Optional<UserId> recordedBy,
        Optional<UUID> reverses) {

    /** @throws aftersales.domain.kernel.InvalidValue {@code billing.payment-positive}, {@code text.too-long} */
    public Payment {
        var v = new Validation();
        var rawNote = note;
        v.require(
                reverses.isPresent() == amount.isNegative() && !amount.isZero(), "amount", "billing.payment-positive");
        note = v.check("note", () -> rawNote.flatMap(text -> Text.optional(text, 200)))
                .orElse(Optional.empty());
        v.throwIfInvalid();
    }
}
