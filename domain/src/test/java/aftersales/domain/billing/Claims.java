package aftersales.domain.billing;

import aftersales.domain.customer.CustomerId;
import aftersales.domain.kernel.DocumentNumber;
import aftersales.domain.kernel.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Receivables and payments for tests. */
public final class Claims {
    public static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private Claims() {}

    public static Money yuan(String amount) {
        return Money.parse(amount, "CNY");
    }

    public static FeeLine fee(FeeKind kind, String quantity, String price) {
        return new FeeLine(
                UUID.randomUUID(), kind, "work", new BigDecimal(quantity), yuan(price), false, Optional.empty());
    }

    public static Receivable.Claim claim(CustomerId customer, UUID order) {
        var id = UUID.randomUUID();
        return new Receivable.Claim(
                new ReceivableId(id),
                new DocumentNumber("AR2611-" + id.toString().substring(0, 8).toUpperCase(Locale.ROOT)),
                Debtor.CUSTOMER,
                customer,
                Optional.empty(),
                new ReceivableSource(order, "WO2611-000001"),
                TODAY.plusDays(14),
                Optional.empty(),
                Optional.empty());
    }

    public static Receivable owed(FeeLine... fees) {
        return Receivable.raise(
                claim(new CustomerId(UUID.randomUUID()), UUID.randomUUID()), List.of(fees), UUID::randomUUID, NOW);
    }

    public static Payment payment(String amount) {
        return new Payment(
                UUID.randomUUID(),
                yuan(amount),
                PaymentMethod.WECHAT_PAY,
                TODAY,
                Optional.empty(),
                NOW,
                Optional.empty(),
                Optional.empty());
    }

    public static Receivable.TakingBack takingBack() {
        return new Receivable.TakingBack(UUID.randomUUID(), "bounced", TODAY, Optional.empty(), NOW);
    }
}
