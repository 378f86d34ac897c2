package aftersales.domain.call;

import aftersales.domain.kernel.DomainEvent;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What happens to a {@link Call}. Numbers and names stay in the state: events carry no personal data. */
public sealed interface CallEvent extends DomainEvent {
    CallId call();

    record CallCameIn(CallId call, LineId line, Instant at) implements CallEvent {}

    /** An agent typed the number of a call at hand. */
    record CallTyped(CallId call, UUID agentId, Instant at) implements CallEvent {}

    record CallRang(CallId call, int ringNo, Instant at) implements CallEvent {}

    /** @param kind simple name of the {@link CallerId} that was delivered */
    record CallerIdentified(CallId call, String kind, Instant at) implements CallEvent {}

    record CallAnswered(CallId call, Instant at) implements CallEvent {}

    record CallClaimed(CallId call, UUID agentId, Instant at) implements CallEvent {}

    record CallMissed(CallId call, Instant at) implements CallEvent {}

    record CallRingingStopped(CallId call, Instant at) implements CallEvent {}

    record CallBlocked(CallId call, Instant at) implements CallEvent {}

    record CallEnded(CallId call, Instant at) implements CallEvent {}

    record CallLinkedToCustomer(CallId call, Optional<UUID> customerId, Instant at) implements CallEvent {}

    record CallWrappedUp(CallId call, UUID agentId, Instant at) implements CallEvent {}
}
