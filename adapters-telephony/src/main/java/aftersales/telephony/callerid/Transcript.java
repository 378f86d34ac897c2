package aftersales.telephony.callerid;

import aftersales.domain.call.CallerId;
import aftersales.domain.call.CallerReport;
import aftersales.domain.call.LineEvent;
import aftersales.domain.call.LineFlag;
import aftersales.domain.call.LineId;
import aftersales.domain.call.LineMachine;
import aftersales.domain.call.LineSignal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads captured bytes as the line would have read them, for support and for tests: the same dialect, the same machine,
 * all bytes at one moment and then a long silence.
 */
public final class Transcript {
    private static final Instant BEGIN = Instant.EPOCH;
    private static final Duration LONG_SILENCE = Duration.ofMinutes(5);

    private final LineMachine machine = new LineMachine(LineMachine.Settings.of(new LineId("transcript"), "0", false));
    private final Map<String, DecodedCall> calls = new LinkedHashMap<>();

    private Transcript() {}

    /** How the number field of a call is to be understood. */
    public enum NumberStatus {
        PRESENT,
        PRIVATE,
        UNAVAILABLE,
        ABSENT,
        /** Something stood there, but no number. */
        INVALID
    }

    /**
     * One call in the bytes.
     *
     * @param number digits as delivered, separators removed
     * @param date {@code MMDD}
     * @param time {@code HHMM}
     */
    public record DecodedCall(
            Optional<String> number,
            NumberStatus numberStatus,
            Optional<String> name,
            Optional<String> called,
            Optional<String> date,
            Optional<String> time,
            int rings) {
        static final DecodedCall EMPTY = new DecodedCall(
                Optional.empty(),
                NumberStatus.ABSENT,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0);

        DecodedCall reported(CallerReport report) {
            var number = report.caller() instanceof CallerId.Known known
                    ? Optional.of(known.rawDigits())
                    : Optional.<String>empty();
            return new DecodedCall(
                    number, status(report), report.name(), report.called(), report.date(), report.time(), rings);
        }

        DecodedCall rang(int times) {
            return new DecodedCall(number, numberStatus, name, called, date, time, times);
        }

        private static NumberStatus status(CallerReport report) {
            if (report.caller() instanceof CallerId.Known) {
                return NumberStatus.PRESENT;
            }
            if (report.caller() instanceof CallerId.Withheld) {
                return NumberStatus.PRIVATE;
            }
            if (report.caller() instanceof CallerId.Unavailable) {
                return NumberStatus.UNAVAILABLE;
            }
            return report.flags().contains(LineFlag.NUMBER_TEXT) ? NumberStatus.INVALID : NumberStatus.ABSENT;
        }
    }

    /** The incoming calls in {@code bytes}, in the order in which they began. */
    public static List<DecodedCall> decode(Dialect dialect, byte[] bytes) {
        var transcript = new Transcript();
        var signals = new ArrayList<>(dialect.feed(bytes, BEGIN));
        signals.addAll(dialect.tick(BEGIN.plus(LONG_SILENCE)));
        signals.forEach(transcript::take);
        transcript.note(transcript.machine.tick(BEGIN.plus(LONG_SILENCE.multipliedBy(100))), Optional.empty());
        return List.copyOf(transcript.calls.values());
    }

    /** The profile that explains {@code bytes} best: most callers, then most rings, then least that means nothing. */
    public static Profile bestProfile(byte[] bytes) {
        return Arrays.stream(Profile.values())
                .max(Comparator.comparingLong((Profile profile) -> merit(profile, bytes))
                        .thenComparing(Comparator.reverseOrder()))
                .orElseThrow();
    }

    private static long merit(Profile profile, byte[] bytes) {
        var dialect = profile.newDialect();
        var calls = decode(dialect, bytes);
        long callers = calls.stream()
                .filter(call -> call.numberStatus() != NumberStatus.ABSENT)
                .count();
        long rings = calls.stream().mapToInt(DecodedCall::rings).sum();
        return callers * 1_000_000 + rings * 10_000 - dialect.counters().garbageBytes();
    }

    private void take(LineSignal signal) {
        // told at one moment, so that silence within the capture ends no call
        if (signal instanceof LineSignal.Caller caller) {
            note(machine.on(new LineSignal.Caller(BEGIN, caller.report())), Optional.of(caller.report()));
        } else if (signal instanceof LineSignal.Ring ring) {
            note(machine.on(new LineSignal.Ring(BEGIN, ring.pattern())), Optional.empty());
        } else {
            note(machine.on(signal), Optional.empty());
        }
    }

    private void note(List<LineEvent> events, Optional<CallerReport> report) {
        for (var event : events) {
            var key = event.callKey().orElse("");
            switch (event.type()) {
                case RINGING -> calls.putIfAbsent(key, DecodedCall.EMPTY);
                case CALLER_ID -> calls.merge(
                        key,
                        DecodedCall.EMPTY.reported(report.orElseThrow()),
                        (before, now) -> before.reported(report.orElseThrow()));
                case ENDED -> calls.computeIfPresent(key, (k, call) -> call.rang(event.ringNo()));
                default -> {} // lines going up and down, outgoing calls
            }
        }
    }
}
