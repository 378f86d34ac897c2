package aftersales.application.call;

import aftersales.application.customer.LineContexts;
import aftersales.application.kernel.Ids;
import aftersales.application.kernel.PhoneNumbers;
import aftersales.application.kernel.UseCase;
import aftersales.domain.call.Call;
import aftersales.domain.call.CallId;
import aftersales.domain.call.CallStatus;
import aftersales.domain.call.CallerId;
import aftersales.domain.call.LineEvent;
import aftersales.domain.call.LineId;
import aftersales.domain.kernel.InvalidValue;
import aftersales.domain.kernel.PhoneNumber;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

@UseCase
class ReceiveCallEventsService implements ReceiveCallEvents {
    /** An event told later than this belongs into the log only: whoever called has long hung up. */
    static final Duration POP_LIMIT = Duration.ofSeconds(30);

    private final Calls calls;
    private final PhoneNumbers numbers;
    private final LineContexts lines;
    private final Desk desk;
    private final Ids ids;
    private final Clock clock;

    @Inject
    ReceiveCallEventsService(Calls calls, PhoneNumbers numbers, LineContexts lines, Desk desk, Ids ids, Clock clock) {
        this.calls = calls;
        this.numbers = numbers;
        this.lines = lines;
        this.desk = desk;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public Receipt receive(List<LineEvent> events) {
        if (events.isEmpty() || events.size() > MAX_EVENTS) {
            throw new InvalidValue("events", "call.events-count", MAX_EVENTS);
        }
        var taken = new ArrayList<String>();
        var repeated = new ArrayList<String>();
        for (var event : events) {
            if (calls.record(event, clock.instant())) {
                taken.add(event.key());
                take(event);
            } else {
                repeated.add(event.key());
            }
        }
        return new Receipt(taken, repeated);
    }

    private void take(LineEvent event) {
        if (event.callKey().isEmpty()) {
            desk.lineChanged(event.line());
        } else {
            callOf(event).ifPresent(call -> follow(call, event));
        }
    }

    /** Ringing and a caller id begin a call; anything else about a call that nobody knows is of no use. */
    private Optional<Call> callOf(LineEvent event) {
        String key = event.callKey().orElseThrow();
        var known = calls.findByKey(key);
        boolean begins = event.type() == LineEvent.Type.RINGING || event.type() == LineEvent.Type.CALLER_ID;
        return known.isPresent() || !begins
                ? known
                : Optional.of(Call.comingIn(new CallId(ids.next()), event.line(), key, event.at()));
    }

    private void follow(Call call, LineEvent event) {
        var before = call.state();
        call.follow(event, event.caller().flatMap(caller -> number(caller, event.line())));
        if (call.isNew() || !before.equals(call.state())) {
            calls.save(call);
            desk.tell(news(call, before, event), call.state().id());
        }
    }

    private Optional<PhoneNumber> number(CallerId caller, LineId line) {
        if (caller instanceof CallerId.Known known) {
            return lines.of(line.value())
                    .map(context -> numbers.read(known.rawDigits(), context))
                    .orElseGet(() -> numbers.read(known.rawDigits()));
        }
        return Optional.empty();
    }

    private Desk.News news(Call call, Call.State before, LineEvent event) {
        if (!event.mayPop() || isOld(event.at())) {
            return Desk.News.LOGGED;
        }
        if (call.isNew()) {
            return Desk.News.RINGING;
        }
        boolean identified = !before.caller().equals(call.state().caller());
        return identified && call.state().status() == CallStatus.RINGING ? Desk.News.IDENTIFIED : Desk.News.CHANGED;
    }

    private boolean isOld(Instant at) {
        return at.plus(POP_LIMIT).isBefore(clock.instant());
    }
}
