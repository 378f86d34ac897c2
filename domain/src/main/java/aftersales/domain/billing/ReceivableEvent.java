package aftersales.domain.billing;

import aftersales.domain.kernel.DomainEvent;
import aftersales.domain.kernel.Money;
import java.time.Instant;
import java.util.UUID;

/** What happens to a receivable. */
public sealed interface ReceivableEvent extends DomainEvent {
    ReceivableId id();

    record ReceivableRaised(ReceivableId id, Debtor debtor, UUID order, Money amount, Instant at)
            implements ReceivableEvent {}

    record PaymentRecorded(ReceivableId id, UUID payment, Money amount, Money balance, Instant at)
            implements ReceivableEvent {}

    record PaymentReversed(ReceivableId id, UUID payment, String reason, Money balance, Instant at)
            implements ReceivableEvent {}

    record ReceivableWrittenOff(ReceivableId id, Money balance, String reason, Instant at) implements ReceivableEvent {}

    record ReceivableReversed(ReceivableId id, String reason, Instant at) implements ReceivableEvent {}
}
