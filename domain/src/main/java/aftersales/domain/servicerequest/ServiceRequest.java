package aftersales.domain.servicerequest;

import static aftersales.domain.servicerequest.RequestAction.ACCEPT;
import static aftersales.domain.servicerequest.RequestAction.ASSIGN;
import static aftersales.domain.servicerequest.RequestAction.CANCEL;
import static aftersales.domain.servicerequest.RequestAction.CHANGE;
import static aftersales.domain.servicerequest.RequestAction.CLOSE;
import static aftersales.domain.servicerequest.RequestAction.ESCALATE;
import static aftersales.domain.servicerequest.RequestAction.HOLD;
import static aftersales.domain.servicerequest.RequestAction.REJECT;
import static aftersales.domain.servicerequest.RequestAction.REOPEN;
import static aftersales.domain.servicerequest.RequestAction.RESOLVE;
import static aftersales.domain.servicerequest.RequestAction.RESUME;
import static aftersales.domain.servicerequest.RequestStatus.ASSIGNED;
import static aftersales.domain.servicerequest.RequestStatus.CANCELLED;
import static aftersales.domain.servicerequest.RequestStatus.CLOSED;
import static aftersales.domain.servicerequest.RequestStatus.IN_PROGRESS;
import static aftersales.domain.servicerequest.RequestStatus.NEW;
import static aftersales.domain.servicerequest.RequestStatus.ON_HOLD;
import static aftersales.domain.servicerequest.RequestStatus.RESOLVED;

import aftersales.domain.call.CallId;
import aftersales.domain.customer.CustomerId;
import aftersales.domain.identity.UserId;
import aftersales.domain.installedbase.UnitId;
import aftersales.domain.kernel.Aggregate;
import aftersales.domain.kernel.AggregateState;
import aftersales.domain.kernel.AuditLock;
import aftersales.domain.kernel.DocumentNumber;
import aftersales.domain.kernel.IllegalTransition;
import aftersales.domain.kernel.Personal;
import aftersales.domain.kernel.PersonalData;
import aftersales.domain.kernel.Text;
import aftersales.domain.kernel.Transitions;
import aftersales.domain.servicerequest.ServiceRequestEvent.ArrivalStamped;
import aftersales.domain.servicerequest.ServiceRequestEvent.ServiceRequestAccepted;
import aftersales.domain.servicerequest.ServiceRequestEvent.ServiceRequestAssigned;
import aftersales.domain.servicerequest.ServiceRequestEvent.ServiceRequestCancelled;
import aftersales.domain.servicerequest.ServiceRequestEvent.ServiceRequestChanged;
import aftersales.domain.servicerequest.ServiceRequestEvent.ServiceRequestClosed;
import aftersales.domain.servicerequest.ServiceRequestEvent.ServiceRequestDeleted;
import aftersales.domain.servicerequest.ServiceRequestEvent.ServiceRequestEscalated;
import aftersales.domain.servicerequest.ServiceRequestEvent.ServiceRequestHeld;
import aftersales.domain.servicerequest.ServiceRequestEvent.ServiceRequestOpened;
import aftersales.domain.servicerequest.ServiceRequestEvent.ServiceRequestRejected;
import aftersales.domain.servicerequest.ServiceRequestEvent.ServiceRequestReopened;
import aftersales.domain.servicerequest.ServiceRequestEvent.ServiceRequestResolved;
import aftersales.domain.servicerequest.ServiceRequestEvent.ServiceRequestResumed;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What one customer wants done, from the call until the customer says yes (SM-A). An agent takes it down; the cover of
 * the unit says of which type it is; the promises of the service level count down from that moment. A dispatcher assigns
 * it or sends work orders out for it, whoever works on it may put it on hold with a reason, and it is resolved on the
 * phone, by its owner or when the last of its work orders is done. After the customer's yes it is closed.
 */
public final class ServiceRequest extends Aggregate<ServiceRequest.State> {
    /** The highest escalation level. */
    public static final int TOP_LEVEL = 3;

    public static final Transitions<RequestStatus, RequestAction> LIFE =
            Transitions.<RequestStatus, RequestAction>table()
                    //   action    becomes      allowed from
                    .row(ASSIGN, ASSIGNED, NEW)
                    .row(REJECT, NEW, ASSIGNED)
                    .row(ACCEPT, IN_PROGRESS, ASSIGNED)
                    .row(HOLD, ON_HOLD, IN_PROGRESS)
                    .row(RESUME, IN_PROGRESS, ON_HOLD)
                    .row(RESOLVE, RESOLVED, NEW, IN_PROGRESS)
                    .row(CLOSE, CLOSED, RESOLVED)
                    .row(REOPEN, IN_PROGRESS, RESOLVED)
                    .row(CANCEL, CANCELLED, NEW)
                    .row(ESCALATE, NEW, NEW)
                    .row(ESCALATE, ASSIGNED, ASSIGNED)
                    .row(ESCALATE, IN_PROGRESS, IN_PROGRESS)
                    .row(ESCALATE, ON_HOLD, ON_HOLD)
                    .row(CHANGE, NEW, NEW)
                    .row(CHANGE, ASSIGNED, ASSIGNED)
                    .row(CHANGE, IN_PROGRESS, IN_PROGRESS)
                    .row(CHANGE, ON_HOLD, ON_HOLD)
                    .build();

    /**
     * Everything that is known about a request.
     *
     * @param call the call in which it was taken down
     * @param plan id of the maintenance plan that made it; plans know requests, not the other way round
     * @param owner who is responsible for it now
     * @param escalation 0 to {@link #TOP_LEVEL}
     * @param branch row scope of the branch that took it on
     */
    @RecordBuilder
    public record State(
            ServiceRequestId id,
            int version,
            DocumentNumber number,
            RequestStatus status,
            TypeDecision type,
            RequestDetails details,
            CustomerId customer,
            Optional<UnitId> unit,
            @Personal Optional<String> contactName,
            @Personal Optional<String> contactPhone,
            @Personal Optional<String> siteAddress,
            RequestChannel channel,
            Optional<CallId> call,
            Optional<UUID> plan,
            Instant openedAt,
            Optional<UserId> openedBy,
            Optional<UserId> owner,
            int escalation,
            ServiceClocks clocks,
            List<HoldPeriod> holds,
            Optional<Resolution> resolution,
            Optional<Instant> closedAt,
            Optional<String> cancelReason,
            Optional<String> branch,
            Optional<String> team)
            implements AggregateState, PersonalData, ServiceRequestStateBuilder.With {
        public State {
            holds = List.copyOf(holds);
        }

        @Override
        public Optional<UUID> subject() {
            return Optional.of(customer.value());
        }

        public SiteContact contact() {
            return new SiteContact(contactName, contactPhone, siteAddress);
        }

        List<ServiceTime.Pause> pauses() {
            var pauses = new ArrayList<ServiceTime.Pause>();
            for (var hold : holds) {
                if (hold.stopsClock() && hold.until().isPresent()) {
                    pauses.add(new ServiceTime.Pause(hold.from(), hold.until().get()));
                }
            }
            return pauses;
        }
    }

    private ServiceRequest(State state, ServiceRequestOpened opened) {
        super(state, opened);
    }

    private ServiceRequest(State state, AuditLock lock) {
        super(state, lock);
    }

    /** What is known when a request is opened. */
    public record Opening(
            ServiceRequestId id,
            DocumentNumber number,
            CustomerId customer,
            Optional<UnitId> unit,
            TypeDecision type,
            RequestDetails details,
            SiteContact contact,
            RequestChannel channel,
            Optional<CallId> call,
            Optional<UUID> plan,
            Optional<UserId> openedBy,
            Optional<String> branch,
            Optional<String> team) {}

    /**
     * Takes a request down and starts its clocks.
     *
     * @throws aftersales.domain.kernel.RuleBroken {@code servicerequest.unit-required} for any type but an enquiry
     */
    public static ServiceRequest open(Opening opening, ServiceTargets targets, ServiceTime time, Instant now) {
        var type = opening.type().type();
        requireUnit(type, opening.unit());
        var state = new State(
                opening.id(),
                0,
                opening.number(),
                NEW,
                opening.type(),
                opening.details(),
                opening.customer(),
                opening.unit(),
                opening.contact().name(),
                opening.contact().phone(),
                opening.contact().siteAddress(),
                opening.channel(),
                opening.call(),
                opening.plan(),
                now,
                opening.openedBy(),
                Optional.empty(),
                0,
                ServiceClocks.start(targets, type.needsVisit(), now, time),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                opening.branch(),
                opening.team());
        return new ServiceRequest(state, new ServiceRequestOpened(opening.id(), type, now));
    }

    public static ServiceRequest restore(State state, AuditLock lock) {
        return new ServiceRequest(state, lock);
    }

    /** What the status allows, in the order of the table; nothing while the record is audited. */
    public Set<RequestAction> allowedActions() {
        return auditLock().isAudited() ? Set.of() : LIFE.allowed(state().status());
    }

    /**
     * Mends what was taken down.
     *
     * @throws aftersales.domain.kernel.RuleBroken {@code servicerequest.unit-required}
     */
    public void change(
            Optional<UnitId> unit,
            TypeDecision type,
            RequestDetails details,
            SiteContact contact,
            ServiceTime time,
            Instant now) {
        var status = next(CHANGE);
        requireUnit(type.type(), unit);
        change(
                state().with()
                        .status(status)
                        .unit(unit)
                        .type(type)
                        .details(details)
                        .contactName(contact.name())
                        .contactPhone(contact.phone())
                        .siteAddress(contact.siteAddress())
                        .clocks(state().clocks().visit(type.type().needsVisit(), state().pauses(), time))
                        .build(),
                new ServiceRequestChanged(state().id(), type.type(), now));
    }

    /** Makes {@code owner} responsible: somebody took the request on, which is the first response. */
    public void assign(UserId owner, Instant now) {
        takeOn(Optional.of(owner), now);
    }

    private void takeOn(Optional<UserId> owner, Instant now) {
        change(
                state().with()
                        .status(next(ASSIGN))
                        .owner(owner)
                        .clocks(state().clocks().responded(now))
                        .build(),
                new ServiceRequestAssigned(state().id(), owner, now));
    }

    /** The owner gives it back. The first response stays: somebody did look at it. */
    public void reject(String reason, Instant now) {
        var why = Text.required(reason, 500);
        change(
                state().with().status(next(REJECT)).owner(Optional.empty()).build(),
                new ServiceRequestRejected(state().id(), why, now));
    }

    /** The owner starts to work on it. */
    public void accept(Instant now) {
        change(
                state().with()
                        .status(next(ACCEPT))
                        .clocks(state().clocks().responded(now))
                        .build(),
                new ServiceRequestAccepted(state().id(), now));
    }

    public void hold(HoldReason reason, Optional<String> note, Instant now) {
        var period = HoldPeriod.begin(reason, note, now);
        var holds = new ArrayList<>(state().holds());
        holds.add(period);
        change(
                state().with()
                        .status(next(HOLD))
                        .holds(holds)
                        .clocks(period.stopsClock() ? state().clocks().pause(now) : state().clocks())
                        .build(),
                new ServiceRequestHeld(state().id(), reason, period.stopsClock(), now));
    }

    public void resume(ServiceTime time, Instant now) {
        var next = next(RESUME);
        var ended = state().with().holds(endHold(now)).build();
        change(
                ended.with()
                        .status(next)
                        .clocks(ended.clocks().resume(ended.pauses(), time))
                        .build(),
                new ServiceRequestResumed(state().id(), now));
    }

    /** @throws aftersales.domain.kernel.RuleBroken {@code servicerequest.escalation-top} at the highest level */
    public void escalate(String reason, Instant now) {
        var status = next(ESCALATE);
        var why = Text.required(reason, 500);
        require(state().escalation() < TOP_LEVEL, "servicerequest.escalation-top", TOP_LEVEL);
        int level = state().escalation() + 1;
        change(
                state().with().status(status).escalation(level).build(),
                new ServiceRequestEscalated(state().id(), level, why, now));
    }

    /** Settles the matter: on the phone while it is new, or by its owner. */
    public void resolve(String solution, Optional<UserId> by, Instant now) {
        settle(new Resolution(solution, now, by, false), now);
    }

    public void close(Instant now) {
        change(
                state().with().status(next(CLOSE)).closedAt(Optional.of(now)).build(),
                new ServiceRequestClosed(state().id(), now));
    }

    /** The customer says it is not settled: the promises start anew. */
    public void reopen(String reason, ServiceTime time, Instant now) {
        var why = Text.required(reason, 500);
        change(
                state().with()
                        .status(next(REOPEN))
                        .resolution(Optional.empty())
                        .clocks(state().clocks().restarted(state().type().type().needsVisit(), now, time))
                        .build(),
                new ServiceRequestReopened(state().id(), why, now));
    }

    public void cancel(String reason, Instant now) {
        var why = Text.required(reason, 500);
        change(
                state().with()
                        .status(next(CANCEL))
                        .cancelReason(Optional.of(why))
                        .clocks(state().clocks().cancelled())
                        .build(),
                new ServiceRequestCancelled(state().id(), why, now));
    }

    /**
     * A work order for it went out: whoever sent it takes the request on, unless somebody has, and work begins. A request
     * that is settled or cancelled refuses.
     *
     * @throws IllegalTransition when the request is not open
     */
    public void workDispatched(Optional<UserId> by, ServiceTime time, Instant now) {
        if (state().status() == NEW) {
            takeOn(by, now);
        }
        if (state().status() == ON_HOLD) {
            resume(time, now);
        }
        if (state().status() != IN_PROGRESS) {
            accept(now);
        }
    }

    /** An engineer is on site. The first arrival stops the arrival clock and starts the restoration clock. */
    public void workArrived(Instant arrivedAt, ServiceTime time, Instant now) {
        var clocks = state().clocks().arrived(arrivedAt, time);
        if (!clocks.equals(state().clocks())) {
            change(state().with().clocks(clocks).build(), new ArrivalStamped(state().id(), arrivedAt, now));
        }
    }

    /** The last work order is done. A request that somebody has settled before stays as it is. */
    public void workFinished(String solution, Optional<UserId> by, ServiceTime time, Instant now) {
        if (!state().status().isOpen()) {
            return;
        }
        if (state().status() != IN_PROGRESS) {
            workDispatched(by, time, now);
        }
        settle(new Resolution(solution, now, by, true), now);
    }

    /**
     * A finished work order was sent back: if it had settled the request, the request is open again and its promises count
     * on, for this is a correction and not a new wish.
     *
     * @throws aftersales.domain.kernel.RuleBroken {@code servicerequest.closed-before-send-back} once it is closed
     */
    public void workSentBack(String reason, Instant now) {
        require(state().status() != CLOSED, "servicerequest.closed-before-send-back");
        if (state().status() == RESOLVED) {
            change(
                    state().with()
                            .status(next(REOPEN))
                            .resolution(Optional.empty())
                            .clocks(state().clocks().continued())
                            .build(),
                    new ServiceRequestReopened(state().id(), Text.required(reason, 500), now));
        }
    }

    /**
     * Says that the request is to be deleted; the repository removes it. Only what never went anywhere may go.
     *
     * @throws aftersales.domain.kernel.RuleBroken {@code servicerequest.delete-only-new-or-cancelled}
     */
    public void delete(Optional<UserId> by, Instant now) {
        auditLock().requireOpen();
        require(
                state().status() == NEW || state().status() == CANCELLED,
                "servicerequest.delete-only-new-or-cancelled");
        change(state(), new ServiceRequestDeleted(state().id(), by, now));
    }

    private void settle(Resolution resolution, Instant now) {
        change(
                state().with()
                        .status(next(RESOLVE))
                        .resolution(Optional.of(resolution))
                        .clocks(state().clocks().resolved(now))
                        .build(),
                new ServiceRequestResolved(state().id(), resolution.byWork(), now));
    }

    private List<HoldPeriod> endHold(Instant now) {
        return state().holds().stream()
                .map(hold -> hold.isOpen() ? hold.end(now) : hold)
                .toList();
    }

    private RequestStatus next(RequestAction action) {
        auditLock().requireOpen();
        return LIFE.next(state().status(), action);
    }

    private static void requireUnit(RequestType type, Optional<UnitId> unit) {
        require(type == RequestType.ENQUIRY || unit.isPresent(), "servicerequest.unit-required");
    }
}
