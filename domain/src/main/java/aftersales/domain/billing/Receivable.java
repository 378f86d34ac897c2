package aftersales.domain.billing;

import static aftersales.domain.billing.ReceivableAction.PAY_OFF;
import static aftersales.domain.billing.ReceivableAction.PAY_PART;
import static aftersales.domain.billing.ReceivableAction.REVERSE;
import static aftersales.domain.billing.ReceivableAction.TAKE_BACK_ALL;
import static aftersales.domain.billing.ReceivableAction.TAKE_BACK_PART;
import static aftersales.domain.billing.ReceivableAction.WRITE_OFF;
import static aftersales.domain.billing.ReceivableStatus.OPEN;
import static aftersales.domain.billing.ReceivableStatus.PAID;
import static aftersales.domain.billing.ReceivableStatus.PARTLY_PAID;
import static aftersales.domain.billing.ReceivableStatus.REVERSED;
import static aftersales.domain.billing.ReceivableStatus.WRITTEN_OFF;

import aftersales.domain.billing.ReceivableEvent.PaymentRecorded;
import aftersales.domain.billing.ReceivableEvent.PaymentReversed;
import aftersales.domain.billing.ReceivableEvent.ReceivableRaised;
import aftersales.domain.billing.ReceivableEvent.ReceivableReversed;
import aftersales.domain.billing.ReceivableEvent.ReceivableWrittenOff;
import aftersales.domain.customer.CustomerId;
import aftersales.domain.identity.UserId;
import aftersales.domain.kernel.Aggregate;
import aftersales.domain.kernel.AggregateState;
import aftersales.domain.kernel.AuditLock;
import aftersales.domain.kernel.DocumentNumber;
import aftersales.domain.kernel.InvalidValue;
import aftersales.domain.kernel.Money;
import aftersales.domain.kernel.NotFound;
import aftersales.domain.kernel.Text;
import aftersales.domain.kernel.Transitions;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * What somebody owes for a piece of work (SM-I). It is raised with its lines when the work is finished, and from then on
 * nothing of it is edited: payments are added to it, a wrong payment is taken back by another entry, a receivable whose work
 * is sent back is reversed as a whole. What is still owed is the amount less the sum of the payments.
 */
public final class Receivable extends Aggregate<Receivable.State> {
    /** The life of a receivable (SM-I). */
    public static final Transitions<ReceivableStatus, ReceivableAction> LIFE =
            Transitions.<ReceivableStatus, ReceivableAction>table()
                    //   action          becomes      allowed from
                    .row(PAY_PART, PARTLY_PAID, OPEN, PARTLY_PAID)
                    .row(PAY_OFF, PAID, OPEN, PARTLY_PAID)
                    .row(TAKE_BACK_PART, PARTLY_PAID, PARTLY_PAID, PAID)
                    .row(TAKE_BACK_ALL, OPEN, PARTLY_PAID, PAID)
                    .row(WRITE_OFF, WRITTEN_OFF, OPEN, PARTLY_PAID)
                    .row(REVERSE, REVERSED, OPEN)
                    .build();

    /**
     * Everything that is known about a receivable.
     *
     * @param customer the customer for whom the work was done, whoever owes it
     * @param manufacturer who owes it when the debtor is the manufacturer
     * @param dueOn the last day on which it is not overdue
     */
    @RecordBuilder
    public record State(
            ReceivableId id,
            int version,
            DocumentNumber number,
            ReceivableStatus status,
            Debtor debtor,
            CustomerId customer,
            Optional<String> manufacturer,
            ReceivableSource source,
            List<ChargeLine> lines,
            List<Payment> payments,
            Instant raisedAt,
            LocalDate dueOn,
            Optional<String> closeReason,
            Optional<String> branch,
            Optional<String> team)
            implements AggregateState, ReceivableStateBuilder.With {
        public State {
            lines = List.copyOf(lines);
            payments = List.copyOf(payments);
        }

        public Money amount() {
            return lines.stream().map(ChargeLine::amount).reduce(Money::plus).orElseThrow();
        }

        /** The sum of all payments, less those that were taken back. */
        public Money paid() {
            return payments.stream().map(Payment::amount).reduce(zero(), Money::plus);
        }

        /** What is still owed. */
        public Money balance() {
            return amount().plus(paid().negated());
        }

        /** Whether it should have been paid before {@code today}. */
        public boolean isOverdue(LocalDate today) {
            return status.isOwing() && dueOn.isBefore(today);
        }

        private Money zero() {
            return Money.zero(lines.get(0).unitPrice().currency());
        }
    }

    private Receivable(State state, ReceivableRaised raised) {
        super(state, raised);
    }

    private Receivable(State state, AuditLock lock) {
        super(state, lock);
    }

    /**
     * What is known when a receivable is raised.
     *
     * @param manufacturer named exactly when the manufacturer owes it
     */
    public record Claim(
            ReceivableId id,
            DocumentNumber number,
            Debtor debtor,
            CustomerId customer,
            Optional<String> manufacturer,
            ReceivableSource source,
            LocalDate dueOn,
            Optional<String> branch,
            Optional<String> team) {}

    /** @param fees what is owed; at least one line that comes to something */
    public static Receivable raise(Claim claim, List<FeeLine> fees, Supplier<UUID> ids, Instant now) {
        var state = ReceivableStateBuilder.builder()
                .id(claim.id())
                .version(0)
                .number(claim.number())
                .status(OPEN)
                .debtor(claim.debtor())
                .customer(claim.customer())
                .manufacturer(claim.manufacturer())
                .source(claim.source())
                .lines(fees.stream().map(fee -> ChargeLine.of(ids.get(), fee)).toList())
                .payments(List.of())
                .raisedAt(now)
                .dueOn(claim.dueOn())
                .branch(claim.branch())
                .team(claim.team())
                .build();
        require(state.amount().amount().signum() > 0, "billing.nothing-to-claim");
        require((claim.debtor() == Debtor.MANUFACTURER) == claim.manufacturer().isPresent(), "billing.debtor-unnamed");
        return new Receivable(
                state,
                new ReceivableRaised(claim.id(), claim.debtor(), claim.source().order(), state.amount(), now));
    }

    public static Receivable restore(State state) {
        return new Receivable(state, AuditLock.open());
    }

    public Set<ReceivableAction> allowedActions() {
        return LIFE.allowed(state().status());
    }

    /**
     * Money came in.
     *
     * @throws InvalidValue {@code billing.one-currency}, {@code billing.payment-above-balance}, {@code
     *     billing.payment-in-future}, {@code billing.payment-positive}
     */
    public void pay(Payment payment, LocalDate today) {
        var balance = state().balance();
        LIFE.next(state().status(), PAY_PART);
        if (!payment.amount().currency().equals(balance.currency())) {
            throw new InvalidValue(
                    "amount", "billing.one-currency", balance.currency().getCurrencyCode());
        }
        if (payment.amount().isNegative()) {
            throw new InvalidValue("amount", "billing.payment-positive");
        }
        if (payment.amount().compareTo(balance) > 0) {
            throw new InvalidValue(
                    "amount", "billing.payment-above-balance", balance.amount().toPlainString());
        }
        if (payment.receivedOn().isAfter(today)) {
            throw new InvalidValue("receivedOn", "billing.payment-in-future");
        }
        var paid = withPayment(payment);
        var action = paid.balance().isZero() ? PAY_OFF : PAY_PART;
        change(
                paid.withStatus(LIFE.next(state().status(), action)),
                new PaymentRecorded(
                        state().id(), payment.id(), payment.amount(), paid.balance(), payment.recordedAt()));
    }

    /** Who takes a payment back, when and why. */
    public record TakingBack(UUID id, String reason, LocalDate on, Optional<UserId> by, Instant now) {}

    /**
     * Takes back a payment that was recorded in error or has bounced.
     *
     * @throws NotFound when there is no such payment
     * @throws aftersales.domain.kernel.RuleBroken {@code billing.payment-taken-back} when that was done before
     */
    public void takeBack(UUID payment, TakingBack how) {
        var why = Text.required(how.reason(), 200);
        var original = state().payments().stream()
                .filter(p -> p.id().equals(payment) && p.reverses().isEmpty())
                .findFirst()
                .orElseThrow(() -> new NotFound("Payment", payment));
        require(
                state().payments().stream()
                        .noneMatch(p -> p.reverses().filter(payment::equals).isPresent()),
                "billing.payment-taken-back");
        var entry = new Payment(
                how.id(),
                original.amount().negated(),
                original.method(),
                how.on(),
                Optional.of(why),
                how.now(),
                how.by(),
                Optional.of(payment));
        var less = withPayment(entry);
        var action = less.paid().isZero() ? TAKE_BACK_ALL : TAKE_BACK_PART;
        change(
                less.withStatus(LIFE.next(state().status(), action)),
                new PaymentReversed(state().id(), payment, why, less.balance(), how.now()));
    }

    /** Gives up what is still owed. */
    public void writeOff(String reason, Instant now) {
        var why = Text.required(reason, 500);
        change(
                state().with()
                        .status(LIFE.next(state().status(), WRITE_OFF))
                        .closeReason(Optional.of(why))
                        .build(),
                new ReceivableWrittenOff(state().id(), state().balance(), why, now));
    }

    /**
     * Takes the whole receivable back.
     *
     * @throws aftersales.domain.kernel.RuleBroken {@code billing.reverse-payments-first} while there is money on it
     */
    public void reverse(String reason, Instant now) {
        requireUnpaid();
        change(
                state().with()
                        .status(LIFE.next(state().status(), REVERSE))
                        .closeReason(Optional.of(Text.required(reason, 500)))
                        .build(),
                new ReceivableReversed(state().id(), reason, now));
    }

    /** @throws aftersales.domain.kernel.RuleBroken {@code billing.reverse-payments-first} while there is money on it */
    public void requireUnpaid() {
        require(
                state().paid().isZero(),
                "billing.reverse-payments-first",
                state().number().value());
    }

    private State withPayment(Payment payment) {
        var payments = new ArrayList<>(state().payments());
        payments.add(payment);
        return state().withPayments(payments);
    }
}
