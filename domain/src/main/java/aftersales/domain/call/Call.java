package aftersales.domain.call;

import static aftersales.domain.call.CallAction.ANSWER;
import static aftersales.domain.call.CallAction.BLOCK;
import static aftersales.domain.call.CallAction.CLAIM;
import static aftersales.domain.call.CallAction.HANG_UP;
import static aftersales.domain.call.CallAction.MISS;
import static aftersales.domain.call.CallAction.STOP_RINGING;
import static aftersales.domain.call.CallAction.WRAP_UP;
import static aftersales.domain.call.CallStatus.ANSWERED;
import static aftersales.domain.call.CallStatus.BLOCKED;
import static aftersales.domain.call.CallStatus.ENDED;
import static aftersales.domain.call.CallStatus.MISSED;
import static aftersales.domain.call.CallStatus.RINGING;
import static aftersales.domain.call.CallStatus.UNANSWERED_UNKNOWN;
import static aftersales.domain.call.CallStatus.WRAPPED_UP;

import aftersales.domain.kernel.Aggregate;
import aftersales.domain.kernel.AggregateState;
import aftersales.domain.kernel.AuditLock;
import aftersales.domain.kernel.DomainEvent;
import aftersales.domain.kernel.Personal;
import aftersales.domain.kernel.PersonalData;
import aftersales.domain.kernel.PhoneNumber;
import aftersales.domain.kernel.Transitions;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * An incoming call. It is born with the first ring, or with the caller id where that comes first, and follows what its
 * line tells: rings are counted, a late or corrected caller id takes the place of the earlier one, the end of the ringing
 * makes it missed, or "answer unknown" on a plain modem that cannot see the handset. An agent may claim it at any time
 * until another has; afterwards the agent writes down what came of it. The number as delivered is kept for ever beside
 * the key that it was read as. One call is one caller: a second caller makes a second call.
 */
public final class Call extends Aggregate<Call.State> {
    /** SM-Q. */
    public static final Transitions<CallStatus, CallAction> LIFE = Transitions.<CallStatus, CallAction>table()
            //   action        becomes              allowed from
            .row(ANSWER, ANSWERED, RINGING)
            .row(CLAIM, ANSWERED, RINGING, ANSWERED, MISSED, UNANSWERED_UNKNOWN)
            .row(MISS, MISSED, RINGING)
            .row(STOP_RINGING, UNANSWERED_UNKNOWN, RINGING)
            .row(BLOCK, BLOCKED, RINGING)
            .row(HANG_UP, ENDED, ANSWERED)
            .row(WRAP_UP, WRAPPED_UP, ENDED, WRAPPED_UP)
            .build();

    /**
     * @param channel how it reached the program: a line told, or an agent typed the number
     * @param line the line that it came in on; empty when an agent typed a number without naming one
     * @param callKey the name that the source of events gave to the call; unique
     * @param caller what was delivered last; empty while nothing was
     * @param number the key that the delivered number was read as; empty when there is none to match
     * @param startedAt first ring, or caller id where that came first
     * @param identifiedAt when the caller was first delivered
     * @param answeredAt when it was lifted or claimed
     * @param endedAt when the call, or the ringing, was over
     * @param rings ring indications seen
     * @param agentId user who claimed it
     * @param agentName that user's name at the time
     * @param branch branch of that user
     * @param team team of that user
     * @param customerId customer whom the agent confirmed as the caller
     */
    @RecordBuilder
    public record State(
            CallId id,
            int version,
            CallStatus status,
            CallChannel channel,
            Optional<LineId> line,
            String callKey,
            @Personal Optional<CallerId> caller,
            @Personal Optional<PhoneNumber> number,
            Instant startedAt,
            Optional<Instant> identifiedAt,
            Optional<Instant> answeredAt,
            Optional<Instant> endedAt,
            int rings,
            Optional<UUID> agentId,
            Optional<String> agentName,
            Optional<String> branch,
            Optional<String> team,
            Optional<UUID> customerId,
            @Personal Optional<WrapUp> wrapUp)
            implements AggregateState, PersonalData, CallStateBuilder.With {
        @Override
        public Optional<UUID> subject() {
            return customerId;
        }
    }

    /** Who takes a call. */
    public record Agent(UUID id, String name, Optional<String> branch, Optional<String> team) {}

    private Call(State state, DomainEvent created) {
        super(state, created);
    }

    private Call(State loaded) {
        super(loaded, AuditLock.open());
    }

    /** A call that has just come in on {@code line}. */
    public static Call comingIn(CallId id, LineId line, String callKey, Instant at) {
        return new Call(
                fresh(id, RINGING, CallChannel.LINE, Optional.of(line), callKey, at),
                new CallEvent.CallCameIn(id, line, at));
    }

    /** A call at a telephone that no device listens to: the agent has it in hand and typed the number that it shows. */
    public static Call typed(
            CallId id, Optional<LineId> line, CallerId caller, Optional<PhoneNumber> number, Agent agent, Instant at) {
        var state = fresh(id, ANSWERED, CallChannel.MANUAL, line, "manual/" + id.value(), at)
                .with()
                .caller(Optional.of(caller))
                .number(number)
                .identifiedAt(Optional.of(at))
                .answeredAt(Optional.of(at))
                .agentId(Optional.of(agent.id()))
                .agentName(Optional.of(agent.name()))
                .branch(agent.branch())
                .team(agent.team())
                .build();
        return new Call(state, new CallEvent.CallTyped(id, agent.id(), at));
    }

    private static State fresh(
            CallId id, CallStatus status, CallChannel channel, Optional<LineId> line, String callKey, Instant at) {
        return new State(
                id,
                0,
                status,
                channel,
                line,
                callKey,
                Optional.empty(),
                Optional.empty(),
                at,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    public static Call restore(State state) {
        return new Call(state);
    }

    public Set<CallAction> allowedActions() {
        return LIFE.allowed(state().status());
    }

    /**
     * Takes over what the line tells of this call. Facts may come twice, late, or after an agent has said more than the
     * line can know; such a fact changes nothing, and nothing is recorded.
     *
     * @param number the key of the delivered number, as the rules for phone numbers read it
     */
    public void follow(LineEvent event, Optional<PhoneNumber> number) {
        if (!event.callKey().equals(Optional.of(state().callKey()))) {
            throw new IllegalArgumentException("event of another call: " + event.key());
        }
        switch (event.type()) {
            case RINGING -> rang(event.ringNo(), event.at());
            case CALLER_ID -> {
                rang(event.ringNo(), event.at());
                identify(event.caller().orElseThrow(), number, event.at());
            }
            case ANSWERED -> {
                if (state().status() == RINGING) {
                    answer(event.at());
                }
            }
            case ENDED -> {
                rang(event.ringNo(), event.at());
                lineEnded(event.cause().orElseThrow(), event.at());
            }
            default -> {} // dialling and recording say nothing about an incoming call
        }
    }

    private void rang(int ringNo, Instant at) {
        if (ringNo > state().rings()) {
            change(state().with().rings(ringNo).build(), new CallEvent.CallRang(state().id(), ringNo, at));
        }
    }

    /** Sets or corrects who calls. A damaged report never takes the place of a good one. */
    public void identify(CallerId caller, Optional<PhoneNumber> number, Instant at) {
        boolean worse = caller instanceof CallerId.Garbled && state().caller().isPresent();
        boolean same =
                state().caller().equals(Optional.of(caller)) && state().number().equals(number);
        if (worse || same) {
            return;
        }
        change(
                state().with()
                        .caller(Optional.of(caller))
                        .number(number)
                        .identifiedAt(state().identifiedAt().or(() -> Optional.of(at)))
                        .build(),
                new CallEvent.CallerIdentified(state().id(), caller.getClass().getSimpleName(), at));
    }

    private void lineEnded(EndCause cause, Instant at) {
        switch (state().status()) {
            case RINGING -> {
                if (cause == EndCause.RING_STOPPED_UNKNOWN) {
                    stopRinging(at);
                } else {
                    miss(at);
                }
            }
            case ANSWERED -> {
                // ringing stops because the agent who claimed the call has lifted the handset
                if (cause != EndCause.RING_STOPPED_UNKNOWN) {
                    hangUp(at);
                }
            }
            default -> {} // over already
        }
    }

    /** The handset was lifted; by whom the line cannot tell. */
    public void answer(Instant at) {
        change(
                state().with()
                        .status(LIFE.next(state().status(), ANSWER))
                        .answeredAt(Optional.of(at))
                        .build(),
                new CallEvent.CallAnswered(state().id(), at));
    }

    /**
     * The agent takes the call, while it rings or after the line lost sight of it. A second claim by the same agent changes
     * nothing.
     *
     * @throws aftersales.domain.kernel.RuleBroken {@code call.taken} with the name of the other agent who has it
     */
    public void claim(Agent agent, Instant at) {
        var next = LIFE.next(state().status(), CLAIM);
        var holder = state().agentId();
        require(
                holder.isEmpty() || holder.get().equals(agent.id()),
                "call.taken",
                state().agentName().orElse(""));
        if (holder.isPresent()) {
            return;
        }
        change(
                state().with()
                        .status(next)
                        .agentId(Optional.of(agent.id()))
                        .agentName(Optional.of(agent.name()))
                        .branch(agent.branch())
                        .team(agent.team())
                        .answeredAt(state().answeredAt().or(() -> Optional.of(at)))
                        .endedAt(Optional.empty())
                        .build(),
                new CallEvent.CallClaimed(state().id(), agent.id(), at));
    }

    public void miss(Instant at) {
        over(MISS, at, new CallEvent.CallMissed(state().id(), at));
    }

    public void stopRinging(Instant at) {
        over(STOP_RINGING, at, new CallEvent.CallRingingStopped(state().id(), at));
    }

    public void block(Instant at) {
        over(BLOCK, at, new CallEvent.CallBlocked(state().id(), at));
    }

    public void hangUp(Instant at) {
        over(HANG_UP, at, new CallEvent.CallEnded(state().id(), at));
    }

    private void over(CallAction action, Instant at, CallEvent event) {
        change(
                state().with()
                        .status(LIFE.next(state().status(), action))
                        .endedAt(Optional.of(at))
                        .build(),
                event);
    }

    /** The agent confirms whose call it is, or takes that back with empty. */
    public void linkCustomer(Optional<UUID> customerId, Instant at) {
        if (!state().customerId().equals(customerId)) {
            change(
                    state().with().customerId(customerId).build(),
                    new CallEvent.CallLinkedToCustomer(state().id(), customerId, at));
        }
    }

    /**
     * Writes down what came of the call. On a line that cannot tell the end, this is the end of an answered call; an
     * earlier wrap-up is replaced.
     *
     * @throws aftersales.domain.kernel.IllegalTransition while it rings, or when nobody answered: claim it first
     */
    public void wrapUp(WrapUp wrapUp, Agent agent, Instant at) {
        if (state().status() == ANSWERED) {
            hangUp(at);
        }
        boolean unclaimed = state().agentId().isEmpty();
        change(
                state().with()
                        .status(LIFE.next(state().status(), WRAP_UP))
                        .wrapUp(Optional.of(wrapUp))
                        .agentId(state().agentId().or(() -> Optional.of(agent.id())))
                        .agentName(state().agentName().or(() -> Optional.of(agent.name())))
                        .branch(unclaimed ? agent.branch() : state().branch())
                        .team(unclaimed ? agent.team() : state().team())
                        .build(),
                new CallEvent.CallWrappedUp(state().id(), agent.id(), at));
    }
}
