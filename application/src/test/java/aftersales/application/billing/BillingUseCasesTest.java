package aftersales.application.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aftersales.application.kernel.Acting;
import aftersales.application.kernel.BusinessSettings;
import aftersales.application.kernel.DocumentNumbers;
import aftersales.domain.billing.Debtor;
import aftersales.domain.billing.FeeKind;
import aftersales.domain.billing.FeeLine;
import aftersales.domain.billing.PaymentMethod;
import aftersales.domain.billing.Receivable;
import aftersales.domain.billing.ReceivableStatus;
import aftersales.domain.customer.CustomerId;
import aftersales.domain.kernel.DocumentNumber;
import aftersales.domain.kernel.InvalidValue;
import aftersales.domain.kernel.Money;
import aftersales.domain.kernel.RuleBroken;
import aftersales.domain.kernel.StaleVersion;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class BillingUseCasesTest {
    private final InMemoryReceivables receivables = new InMemoryReceivables();
    private final BusinessSettings business =
            new BusinessSettings(ZoneId.of("Asia/Shanghai"), "CN", Optional.empty(), Currency.getInstance("CNY"));
    /** The 23rd in Shanghai. */
    private final Clock clock = Clock.fixed(Instant.parse("2026-11-22T17:00:00Z"), ZoneOffset.UTC);

    private final AtomicInteger given = new AtomicInteger();
    private final DocumentNumbers numbers =
            series -> new DocumentNumber("%s2611-%06d".formatted(series.prefix(), given.incrementAndGet()));
    private final ChargeWork charge = new ChargeWorkService(
            receivables, debtor -> debtor == Debtor.CUSTOMER ? 14 : 30, numbers, business, UUID::randomUUID, clock);
    private final RecordPayment pay =
            new RecordPaymentService(receivables, business, new Acting(), UUID::randomUUID, clock);
    private final ReversePayment reverse =
            new ReversePaymentService(receivables, business, new Acting(), UUID::randomUUID, clock);

    private static FeeLine fee(FeeKind kind, String price, boolean covered) {
        return new FeeLine(
                UUID.randomUUID(),
                kind,
                "work",
                BigDecimal.ONE,
                Money.parse(price, "CNY"),
                covered,
                covered ? Optional.of("FREE_REPAIR") : Optional.empty());
    }

    private static ChargeWork.Work work(UUID order, Optional<String> manufacturer, FeeLine... fees) {
        return new ChargeWork.Work(
                order,
                "WO2611-000001",
                new CustomerId(UUID.randomUUID()),
                manufacturer,
                List.of(fees),
                Optional.of("SH"),
                Optional.empty());
    }

    private List<Receivable.State> raised(UUID order) {
        return receivables.standing(order).stream().map(Receivable::state).toList();
    }

    @Test
    void splitsWhatIsCoveredFromWhatIsNot() {
        var order = UUID.randomUUID();
        charge.charge(work(
                order,
                Optional.of("Lanfeng"),
                fee(FeeKind.PARTS, "380.00", true),
                fee(FeeKind.LABOUR, "120.00", true),
                fee(FeeKind.TRAVEL, "30.00", false)));
        assertThat(raised(order))
                .extracting(r -> r.debtor() + " " + r.amount() + " " + r.dueOn() + " "
                        + r.manufacturer().orElse("-"))
                .containsExactly("CUSTOMER 30.00 CNY 2026-12-07 -", "MANUFACTURER 500.00 CNY 2026-12-23 Lanfeng");
        assertThat(raised(order).get(1).lines())
                .allSatisfy(line -> assertThat(line.coverReason()).contains("FREE_REPAIR"));
    }

    @Test
    void raisesNothingForNothing() {
        var order = UUID.randomUUID();
        charge.charge(work(order, Optional.of("Lanfeng"), fee(FeeKind.LABOUR, "0.00", false)));
        charge.charge(work(order, Optional.empty(), fee(FeeKind.LABOUR, "80.00", true)));
        assertThat(raised(order)).isEmpty();
    }

    @Test
    void takesBackWhatIsDoneAnewButNotWhatIsPaid() {
        var order = UUID.randomUUID();
        charge.charge(work(order, Optional.empty(), fee(FeeKind.LABOUR, "80.00", false)));
        var owed = raised(order).get(0);
        var payment = pay(owed, "30.00");
        assertThatThrownBy(() -> charge.takeBack(order, "wrong fees"))
                .isInstanceOf(RuleBroken.class)
                .extracting("code")
                .isEqualTo("billing.reverse-payments-first");
        assertThatThrownBy(() -> charge.requireUnpaid(order)).isInstanceOf(RuleBroken.class);
        reverse.reverse(new ReversePayment.Command(payment, 1, "wrong order"));
        charge.takeBack(order, "wrong fees");
        assertThat(raised(order)).isEmpty();
        charge.charge(work(order, Optional.empty(), fee(FeeKind.LABOUR, "60.00", false)));
        assertThat(raised(order)).singleElement().satisfies(r -> assertThat(r.amount())
                .hasToString("60.00 CNY"));
    }

    private UUID pay(Receivable.State owed, String amount) {
        return pay.record(new RecordPayment.Command(
                owed.id(),
                owed.version(),
                new BigDecimal(amount),
                PaymentMethod.CASH,
                Optional.empty(),
                Optional.of("receipt 7")));
    }

    @Test
    void recordsPaymentsOfTodayInTheBusinessZone() {
        var order = UUID.randomUUID();
        charge.charge(work(order, Optional.empty(), fee(FeeKind.LABOUR, "80.00", false)));
        pay(raised(order).get(0), "80");
        var paid = raised(order).get(0);
        assertThat(paid.status()).isEqualTo(ReceivableStatus.PAID);
        assertThat(paid.payments()).singleElement().satisfies(p -> assertThat(p.receivedOn())
                .isEqualTo(LocalDate.of(2026, 11, 23)));
    }

    @Test
    void refusesWhatTheCashierDidNotSeeAndWhatIsNoMoney() {
        var order = UUID.randomUUID();
        charge.charge(work(order, Optional.empty(), fee(FeeKind.LABOUR, "80.00", false)));
        var seen = raised(order).get(0);
        pay(seen, "30");
        assertThatThrownBy(() -> pay(seen, "50")).isInstanceOf(StaleVersion.class);
        assertThatThrownBy(() -> pay(raised(order).get(0), "0.001")).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> pay(raised(order).get(0), "50.01")).isInstanceOf(InvalidValue.class);
    }
}
