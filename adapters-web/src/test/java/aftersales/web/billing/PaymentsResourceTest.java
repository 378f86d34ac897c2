package aftersales.web.billing;

import static org.assertj.core.api.Assertions.assertThat;

import aftersales.application.billing.AmountView;
import aftersales.application.billing.BalanceView;
import aftersales.application.billing.ChargeItem;
import aftersales.application.billing.PaymentItem;
import aftersales.application.billing.ReceivableListItem;
import aftersales.application.billing.ReceivableQueries;
import aftersales.application.billing.ReceivableView;
import aftersales.application.billing.RecordPayment;
import aftersales.application.billing.ReversePayment;
import aftersales.application.kernel.BusinessSettings;
import aftersales.application.kernel.ListRequest;
import aftersales.application.kernel.Listing;
import aftersales.domain.billing.PaymentMethod;
import aftersales.domain.billing.ReceivableId;
import aftersales.domain.customer.CustomerId;
import aftersales.web.kernel.RestHarness;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@SuppressWarnings("UnnecessaryAssignment") // the test is the container here
class PaymentsResourceTest {
    private static final UUID PAYMENT = UUID.fromString("019aa000-0000-7000-8000-00000000f001");
    private static final UUID RECEIVABLE = UUID.fromString("019aa000-0000-7000-8000-00000000f002");

    private final List<RecordPayment.Command> recorded = new ArrayList<>();
    private final List<ReversePayment.Command> reversed = new ArrayList<>();

    private RestHarness rest() {
        var resource = new PaymentsResource();
        resource.record = command -> {
            recorded.add(command);
            return PAYMENT;
        };
        resource.reverse = reversed::add;
        resource.receivables = new OnePayment();
        resource.business =
                new BusinessSettings(ZoneId.of("Asia/Shanghai"), "CN", Optional.empty(), Currency.getInstance("CNY"));
        return RestHarness.of(resource);
    }

    private static final class OnePayment implements ReceivableQueries {
        @Override
        public PaymentItem payment(UUID id) {
            return new PaymentItem(
                    id,
                    7,
                    RECEIVABLE,
                    "AR2611-000001",
                    "MANUFACTURER",
                    "Lanfeng",
                    RECEIVABLE,
                    "Li",
                    new AmountView("128.00", "CNY"),
                    "CASH",
                    LocalDate.of(2026, 11, 22),
                    Optional.empty(),
                    Instant.parse("2026-11-22T03:00:00Z"),
                    "Han",
                    Optional.empty(),
                    false);
        }

        @Override
        public Listing<ReceivableListItem> list(ListRequest request) {
            throw new UnsupportedOperationException();
        }

        @Override
        public ReceivableView view(ReceivableId id) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Listing<ChargeItem> charges(ListRequest request) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Listing<PaymentItem> payments(ListRequest request) {
            throw new UnsupportedOperationException();
        }

        @Override
        public BalanceView balance(CustomerId customer) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<ReceivableListItem> ofOrder(UUID order) {
            throw new UnsupportedOperationException();
        }
    }

    private static String payment(String currency) {
        return """
                {"receivableId": "%s", "amount": {"amount": "128.00", "currency": "%s"}, "method": "CASH",
                 "receivedOn": "2026-11-22"}"""
                .formatted(RECEIVABLE, currency);
    }

    @Test
    void recordsMoneyOnTheVersionThatTheCashierSaw() {
        assertThat(rest().post("/payments", payment("CNY")).send().status()).isEqualTo(428);
        var answer = rest().post("/payments", payment("CNY")).ifMatch(6).send();
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        assertThat(answer.header("ETag")).contains("\"7\"");
        assertThat(answer.json().getString("debtor")).isEqualTo("MANUFACTURER");
        assertThat(answer.json().getJsonObject("amount").getString("amount")).isEqualTo("128.00");
        var command = recorded.get(0);
        assertThat(command.expectedVersion()).isEqualTo(6);
        assertThat(command.method()).isEqualTo(PaymentMethod.CASH);
        assertThat(command.receivedOn()).contains(LocalDate.of(2026, 11, 22));
    }

    @Test
    void takesOnlyTheCurrencyOfTheBusiness() {
        var answer = rest().post("/payments", payment("EUR")).ifMatch(6).send();
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.violations()).isEqualTo("amount.currency billing.one-currency");
        assertThat(recorded).isEmpty();
    }

    @Test
    void takesAPaymentBackWithAReason() {
        var answer = rest().post("/payments/" + PAYMENT + "/reverse", "{\"reason\":\"bounced\"}")
                .ifMatch(7)
                .send();
        assertThat(answer.status()).isEqualTo(200);
        assertThat(reversed.get(0).reason()).isEqualTo("bounced");
    }
}
