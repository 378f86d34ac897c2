package aftersales.domain.billing;

import static aftersales.domain.billing.Claims.NOW;
import static aftersales.domain.billing.Claims.TODAY;
import static aftersales.domain.billing.Claims.fee;
import static aftersales.domain.billing.Claims.owed;
import static aftersales.domain.billing.Claims.payment;
import static aftersales.domain.billing.Claims.takingBack;
import static aftersales.domain.billing.Claims.yuan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aftersales.domain.kernel.IllegalTransition;
import aftersales.domain.kernel.InvalidValue;
import aftersales.domain.kernel.Money;
import aftersales.domain.kernel.NotFound;
import aftersales.domain.kernel.RuleBroken;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ReceivableTest {

    /** SM-I, with the reversal of what was raised for work that is done anew. */
    @Test
    void livesAsTheTableSays() {
        var allowed = Map.of(
                ReceivableStatus.OPEN,
                "[PAY_PART, PAY_OFF, WRITE_OFF, REVERSE]",
                ReceivableStatus.PARTLY_PAID,
                "[PAY_PART, PAY_OFF, TAKE_BACK_PART, TAKE_BACK_ALL, WRITE_OFF]",
                ReceivableStatus.PAID,
                "[TAKE_BACK_PART, TAKE_BACK_ALL]",
                ReceivableStatus.WRITTEN_OFF,
                "[]",
                ReceivableStatus.REVERSED,
                "[]");
        for (var status : ReceivableStatus.values()) {
            assertThat(Receivable.LIFE.allowed(status)).hasToString(allowed.get(status));
        }
    }

    @Test
    void isPaidInPartsAndThenInFull() {
        var debt = owed(fee(FeeKind.LABOUR, "1.5", "120"), fee(FeeKind.TRAVEL, "1", "30"));
        assertThat(debt.state().balance()).isEqualTo(yuan("210.00"));
        debt.pay(payment("60"), TODAY);
        assertThat(debt.state().status()).isEqualTo(ReceivableStatus.PARTLY_PAID);
        assertThat(debt.state().balance()).isEqualTo(yuan("150.00"));
        debt.pay(payment("150"), TODAY);
        assertThat(debt.state().status()).isEqualTo(ReceivableStatus.PAID);
        assertThatThrownBy(() -> debt.pay(payment("0.01"), TODAY)).isInstanceOf(IllegalTransition.class);
    }

    @Test
    void takesNoMoreThanIsOwedNorFromTomorrow() {
        var debt = owed(fee(FeeKind.LABOUR, "1", "100"));
        assertThatThrownBy(() -> debt.pay(payment("100.01"), TODAY)).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> debt.pay(payment("1"), TODAY.minusDays(1))).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> payment("0")).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> payment("-1")).isInstanceOf(InvalidValue.class);
        assertThat(debt.state().payments()).isEmpty();
    }

    @Test
    void takesAPaymentBackByAnotherEntryOnce() {
        var debt = owed(fee(FeeKind.LABOUR, "1", "100"));
        var first = payment("40");
        var second = payment("60");
        debt.pay(first, TODAY);
        debt.pay(second, TODAY);
        debt.takeBack(second.id(), takingBack());
        assertThat(debt.state().status()).isEqualTo(ReceivableStatus.PARTLY_PAID);
        assertThat(debt.state().balance()).isEqualTo(yuan("60.00"));
        assertThat(debt.state().payments()).hasSize(3).startsWith(first, second);
        assertThatThrownBy(() -> debt.takeBack(second.id(), takingBack()))
                .isInstanceOf(RuleBroken.class)
                .extracting("code")
                .isEqualTo("billing.payment-taken-back");
        var reversal = debt.state().payments().get(2);
        assertThatThrownBy(() -> debt.takeBack(reversal.id(), takingBack())).isInstanceOf(NotFound.class);
        debt.takeBack(first.id(), takingBack());
        assertThat(debt.state().status()).isEqualTo(ReceivableStatus.OPEN);
    }

    @Test
    void isReversedOnlyWithoutMoneyOnIt() {
        var debt = owed(fee(FeeKind.LABOUR, "1", "100"));
        var paid = payment("40");
        debt.pay(paid, TODAY);
        assertThatThrownBy(() -> debt.reverse("done anew", NOW))
                .isInstanceOf(RuleBroken.class)
                .extracting("code")
                .isEqualTo("billing.reverse-payments-first");
        debt.takeBack(paid.id(), takingBack());
        debt.reverse("done anew", NOW);
        assertThat(debt.state().status()).isEqualTo(ReceivableStatus.REVERSED);
        assertThatThrownBy(() -> debt.pay(payment("1"), TODAY)).isInstanceOf(IllegalTransition.class);
    }

    @Test
    void isOverdueAfterItsLastDayAndOnlyWhileOwed() {
        var debt = owed(fee(FeeKind.LABOUR, "1", "100"));
        var due = debt.state().dueOn();
        assertThat(debt.state().isOverdue(due)).isFalse();
        assertThat(debt.state().isOverdue(due.plusDays(1))).isTrue();
        debt.writeOff("customer moved away", NOW);
        assertThat(debt.state().isOverdue(due.plusDays(1))).isFalse();
    }

    @Test
    void claimsNothingForNothing() {
        assertThatThrownBy(() -> owed(fee(FeeKind.LABOUR, "1", "0"))).isInstanceOf(RuleBroken.class);
    }

    /** The sum of the lines is what a slow hand would add up: each line rounded half up to the cent. */
    @Property
    void addsUpLikeASlowHand(
            @ForAll @Size(min = 1, max = 20) List<@IntRange(min = 1, max = 999_999) Integer> thousandths,
            @ForAll @IntRange(min = 1, max = 9_999_999) int cents) {
        var fees = new ArrayList<FeeLine>();
        var slow = BigDecimal.ZERO;
        for (int t : thousandths) {
            var quantity = BigDecimal.valueOf(t, 3);
            var price = BigDecimal.valueOf(cents, 2);
            fees.add(fee(FeeKind.PARTS, quantity.toPlainString(), price.toPlainString()));
            slow = slow.add(quantity.multiply(price).setScale(2, RoundingMode.HALF_UP));
        }
        if (slow.signum() == 0) {
            return;
        }
        assertThat(owed(fees.toArray(FeeLine[]::new)).state().amount()).isEqualTo(yuan(slow.toPlainString()));
    }

    /** However money comes and goes back: paid and balance add up to the amount, and neither is ever below zero. */
    @Property
    void neverLosesACent(
            @ForAll @IntRange(min = 1, max = 100_000) int amount,
            @ForAll @Size(max = 30) List<@IntRange(min = -20, max = 60_000) Integer> acts) {
        var debt = owed(fee(FeeKind.LABOUR, "1", BigDecimal.valueOf(amount, 2).toPlainString()));
        var paid = new ArrayList<UUID>();
        for (int act : acts) {
            try {
                if (act > 0) {
                    var payment = payment(BigDecimal.valueOf(act, 2).toPlainString());
                    debt.pay(payment, TODAY);
                    paid.add(payment.id());
                } else if (!paid.isEmpty()) {
                    debt.takeBack(paid.get(-act % paid.size()), takingBack());
                }
            } catch (InvalidValue | RuleBroken | IllegalTransition refused) {
                assertThat(refused.code()).isNotEmpty();
            }
            var state = debt.state();
            assertThat(state.paid().plus(state.balance())).isEqualTo(state.amount());
            assertThat(state.paid().isNegative() || state.balance().isNegative())
                    .isFalse();
            assertThat(state.status())
                    .isEqualTo(
                            state.paid().isZero()
                                    ? ReceivableStatus.OPEN
                                    : state.balance().isZero() ? ReceivableStatus.PAID : ReceivableStatus.PARTLY_PAID);
            assertThat(Money.zero(state.amount().currency()).plus(state.paid())).isEqualTo(state.paid());
        }
    }
}
