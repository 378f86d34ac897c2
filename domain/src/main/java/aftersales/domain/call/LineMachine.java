package aftersales.domain.call;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Makes calls out of what one line delivers: signals and clock ticks in, events out. No thread, no input or output; not
 * safe for use by several threads at once. Two callers are never mixed: another number while it still rings ends the call
 * and begins the next.
 */
public final class LineMachine {
    /** Busy tone repeats; this many periods mean that the other side has hung up. */
    private static final int BUSY_TONES = 4;

    /** Of a ringing telephone only every third ring is told, beginning with the first. */
    private static final int RINGS_PER_EVENT = 3;

    private final Settings settings;
    private final List<LineEvent> out = new ArrayList<>();
    private State state = State.DOWN;
    private long eventNo;
    private long callNo;
    private Optional<String> callKey = Optional.empty();
    private Optional<CallerReport> report = Optional.empty();
    private Instant since = Instant.EPOCH;
    private Instant reportedAt = Instant.EPOCH;
    private int rings;
    private int busyTones;
    private boolean seesHook;

    /** What the line is doing. {@code PRE_RING}: the caller is known before the first ring (United Kingdom, DTMF). */
    public enum State {
        DOWN,
        IDLE,
        PRE_RING,
        RINGING,
        TALKING,
        DIALLING
    }

    /**
     * @param epoch sets the keys of this run apart from those of every other run of the same line
     * @param seesHook whether the device tells when the handset is lifted
     * @param ringGap silence after which it rings no more: one cadence and a margin
     * @param preRing how long a caller id waits for its first ring
     * @param repeat within this time the same caller id again is a repeat
     * @param longestCall no call lasts longer; the device must have swallowed its end
     */
    public record Settings(
            LineId line,
            String epoch,
            boolean seesHook,
            Duration ringGap,
            Duration preRing,
            Duration repeat,
            Duration longestCall) {
        public static Settings of(LineId line, String epoch, boolean seesHook) {
            return new Settings(
                    line,
                    epoch,
                    seesHook,
                    Duration.ofSeconds(7),
                    Duration.ofSeconds(6),
                    Duration.ofSeconds(10),
                    Duration.ofHours(4));
        }
    }

    public LineMachine(Settings settings) {
        this.settings = settings;
        this.seesHook = settings.seesHook();
    }

    public State state() {
        return state;
    }

    /** Key of the call that is open on the line. */
    public Optional<String> openCall() {
        return callKey;
    }

    /** When {@link #tick} has something to do next; empty while it waits for signals only. */
    public Optional<Instant> deadline() {
        return switch (state) {
            case DOWN, IDLE -> Optional.empty();
            case PRE_RING -> Optional.of(since.plus(settings.preRing()));
            case RINGING -> Optional.of(since.plus(settings.ringGap()));
            case TALKING, DIALLING -> Optional.of(since.plus(settings.longestCall()));
        };
    }

    /** Lets the time pass up to {@code now}. */
    public List<LineEvent> tick(Instant now) {
        passTime(now);
        return drain();
    }

    /** Takes one signal; whatever ran out before its time is told first. */
    public List<LineEvent> on(LineSignal signal) {
        passTime(signal.at());
        if (signal instanceof LineSignal.Ring ring) {
            onRing(ring.at());
        } else if (signal instanceof LineSignal.Caller caller) {
            onCaller(caller.report(), caller.at());
        } else if (signal instanceof LineSignal.OffHook) {
            onOffHook(signal.at());
        } else if (signal instanceof LineSignal.OnHook) {
            onOnHook(signal.at());
        } else if (signal instanceof LineSignal.BusyTone) {
            onBusyTone(signal.at());
        } else if (signal instanceof LineSignal.Dialled dialled) {
            onDialled(dialled.digits(), signal.at());
        } else if (signal instanceof LineSignal.DeviceUp) {
            onDeviceUp(signal.at());
        } else {
            onDeviceDown(signal.at());
        }
        return drain();
    }

    private void passTime(Instant now) {
        while (deadline().filter(due -> !now.isBefore(due)).isPresent()) {
            Instant due = deadline().orElseThrow();
            switch (state) {
                case PRE_RING -> end(EndCause.RING_STOPPED_UNKNOWN, due);
                case RINGING -> end(seesHook ? EndCause.MISSED : EndCause.RING_STOPPED_UNKNOWN, due);
                default -> end(EndCause.HANGUP, due, LineFlag.TIMEOUT);
            }
        }
    }

    private void onRing(Instant at) {
        wake(at);
        if (state == State.TALKING || state == State.DIALLING) {
            end(EndCause.HANGUP, at, LineFlag.RESYNC);
        }
        if (state == State.IDLE) {
            begin();
        }
        rings++;
        enter(State.RINGING, at);
        if (rings % RINGS_PER_EVENT == 1) {
            tell(LineEvent.Type.RINGING, at);
        }
    }

    private void onCaller(CallerReport next, Instant at) {
        wake(at);
        if (state == State.DIALLING) {
            return; // nobody calls on a line that is being dialled on: noise of the dialling itself
        }
        if (state == State.IDLE) {
            begin();
            enter(State.PRE_RING, at);
            identify(next, at);
            return;
        }
        switch (compare(next, at)) {
            case REPEAT -> reportedAt = at;
            case BETTER -> identify(amended(next), at);
            case OTHER_CALLER -> startOver(next, at);
            case FIRST -> identify(next, at);
        }
    }

    private enum Comparison {
        FIRST,
        REPEAT,
        BETTER,
        OTHER_CALLER
    }

    private Comparison compare(CallerReport next, Instant at) {
        if (report.isEmpty()) {
            return Comparison.FIRST;
        }
        var known = report.get();
        if (next.amended()) {
            return next.equals(known) ? Comparison.REPEAT : Comparison.BETTER;
        }
        if (next.caller() instanceof CallerId.Garbled) {
            return Comparison.REPEAT; // a damaged repeat says nothing new
        }
        if (known.caller() instanceof CallerId.Garbled) {
            return Comparison.BETTER;
        }
        if (!sameCaller(known.caller(), next.caller())) {
            return state == State.TALKING ? Comparison.REPEAT : Comparison.OTHER_CALLER;
        }
        boolean news = known.name().isEmpty() && next.name().isPresent();
        boolean recent = at.isBefore(reportedAt.plus(settings.repeat()));
        return news || !recent ? Comparison.BETTER : Comparison.REPEAT;
    }

    private static boolean sameCaller(CallerId one, CallerId other) {
        if (one instanceof CallerId.Known a && other instanceof CallerId.Known b) {
            return a.rawDigits().equals(b.rawDigits());
        }
        return one.getClass().equals(other.getClass());
    }

    private static CallerReport amended(CallerReport report) {
        var flags = EnumSet.of(LineFlag.AMENDED);
        flags.addAll(report.flags());
        return new CallerReport(
                report.caller(), report.name(), report.called(), report.date(), report.time(), flags, report.rawHex());
    }

    /** The next caller is on the line already: the call before is over. */
    private void startOver(CallerReport next, Instant at) {
        var was = state;
        end(EndCause.RING_STOPPED_UNKNOWN, at);
        begin();
        enter(was == State.RINGING ? State.RINGING : State.PRE_RING, at);
        identify(next, at);
    }

    private void identify(CallerReport next, Instant at) {
        report = Optional.of(next);
        reportedAt = at;
        tell(LineEvent.Type.CALLER_ID, at, event -> event.caller(Optional.of(next.caller()))
                .name(next.name())
                .called(next.called())
                .flags(next.flags())
                .rawHex(next.rawHex()));
    }

    private void onOffHook(Instant at) {
        seesHook = true;
        wake(at);
        switch (state) {
            case PRE_RING, RINGING -> {
                enter(State.TALKING, at);
                tell(LineEvent.Type.ANSWERED, at);
            }
            case IDLE -> {
                begin();
                enter(State.DIALLING, at);
                tell(LineEvent.Type.DIALLING, at);
            }
            default -> {} // lifted already
        }
    }

    private void onOnHook(Instant at) {
        seesHook = true;
        wake(at);
        if (state == State.TALKING || state == State.DIALLING) {
            end(EndCause.HANGUP, at);
        }
    }

    private void onBusyTone(Instant at) {
        busyTones++;
        if ((state == State.TALKING || state == State.DIALLING) && busyTones >= BUSY_TONES) {
            end(state == State.TALKING ? EndCause.HANGUP : EndCause.BUSY, at);
        }
    }

    private void onDialled(String digits, Instant at) {
        if (state == State.DIALLING) {
            tell(LineEvent.Type.DIALLING, at, event -> event.called(Optional.of(digits)));
        }
    }

    private void onDeviceUp(Instant at) {
        if (state == State.DOWN) {
            enter(State.IDLE, at);
            tell(LineEvent.Type.LINE_UP, at);
        }
    }

    private void onDeviceDown(Instant at) {
        if (state == State.DOWN) {
            return;
        }
        switch (state) {
            case PRE_RING, RINGING -> end(EndCause.RING_STOPPED_UNKNOWN, at, LineFlag.LINE_LOST);
            case TALKING, DIALLING -> end(EndCause.FAILED, at, LineFlag.LINE_LOST);
            default -> {}
        }
        enter(State.DOWN, at);
        tell(LineEvent.Type.LINE_DOWN, at);
    }

    /** A line that delivers is not down, whatever was thought of it. */
    private void wake(Instant at) {
        if (state == State.DOWN) {
            onDeviceUp(at);
        }
    }

    private void begin() {
        callNo++;
        callKey = Optional.of("%s/e%s/c%06d".formatted(settings.line(), settings.epoch(), callNo));
        report = Optional.empty();
        rings = 0;
        busyTones = 0;
    }

    private void enter(State next, Instant at) {
        state = next;
        since = at;
    }

    private void end(EndCause cause, Instant at, LineFlag... flags) {
        Optional<Duration> talked =
                state == State.TALKING ? Optional.of(Duration.between(since, at)) : Optional.empty();
        tell(LineEvent.Type.ENDED, at, event -> event.cause(Optional.of(cause))
                .talked(talked)
                .flags(Set.of(flags)));
        callKey = Optional.empty();
        report = Optional.empty();
        enter(State.IDLE, at);
    }

    private void tell(LineEvent.Type type, Instant at) {
        tell(type, at, event -> event);
    }

    private void tell(LineEvent.Type type, Instant at, UnaryOperator<LineEventBuilder> more) {
        eventNo++;
        var key = "local/%s/e%s/%06d".formatted(settings.line(), settings.epoch(), eventNo);
        var draft = LineEvent.draft(key, settings.line(), type, type.ofCall() ? callKey : Optional.empty(), at)
                .ringNo(type.ofCall() ? rings : 0);
        out.add(more.apply(draft).build());
    }

    private List<LineEvent> drain() {
        var events = List.copyOf(out);
        out.clear();
        return events;
    }
}
