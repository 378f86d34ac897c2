package aftersales.application.call;

import aftersales.application.customer.CallerMatches;
import aftersales.application.customer.CustomerMatch;
import aftersales.application.customer.LookUpCaller;
import aftersales.application.kernel.Acting;
import aftersales.application.kernel.Actor;
import aftersales.application.kernel.Door;
import aftersales.application.kernel.PhoneNumbers;
import aftersales.domain.call.Call;
import aftersales.domain.call.CallId;
import aftersales.domain.call.CallerId;
import aftersales.domain.call.LineEvent;
import aftersales.domain.call.LineEventBuilder;
import aftersales.domain.call.LineId;
import aftersales.domain.kernel.Permission;
import aftersales.domain.kernel.PhoneNumber;
import aftersales.domain.kernel.RowScope;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** A call desk with real use cases over stores in memory. */
class CallDesk {
    static final Instant NOW = Instant.parse("2026-11-22T02:00:00Z");
    static final Actor LI = person(1, "李静");
    static final Actor WANG = person(2, "王敏");

    final InMemoryCalls calls = new InMemoryCalls();
    final Acting acting = new Acting();
    final List<String> told = new ArrayList<>();
    /** Phone key to customers. */
    final Map<String, List<UUID>> customers = new HashMap<>();

    private Instant now = NOW;
    private long lastId = 100;
    private int eventNo;

    final ReceiveCallEvents receive;
    final EndSilentCalls endSilent;
    final AnswerCall answer;
    final WrapUpCall wrapUp;
    final StartManualCall manual;
    final LinkCallToCustomer link;

    CallDesk() {
        var desk = new Desk((topic, type, subject) -> told.add(topic + " " + type));
        var clock = new TestClock();
        var numbers = new ShanghaiNumbers();
        var caller = new KnownCaller(new Directory());
        receive = new ReceiveCallEventsService(calls, numbers, this::context, desk, () -> new UUID(0, ++lastId), clock);
        endSilent = new EndSilentCallsService(calls, desk, clock);
        answer = new AnswerCallService(calls, caller, desk, acting, clock);
        wrapUp = new WrapUpCallService(calls, caller, desk, acting, clock);
        manual = new StartManualCallService(
                calls, numbers, this::context, caller, desk, () -> new UUID(0, ++lastId), acting, clock);
        link = new LinkCallToCustomerService(calls, desk, clock);
    }

    static Actor person(int id, String name) {
        return new Actor(
                Optional.of(new UUID(1, id)),
                name,
                Set.of(Permission.CALL_HANDLE),
                RowScope.ALL,
                Optional.of("SH"),
                Optional.of("desk"),
                Door.WEB);
    }

    /** Line {@code bj} is in Beijing, the business in Shanghai. */
    private Optional<PhoneNumbers.Context> context(String line) {
        return line.equals("bj")
                ? Optional.of(new PhoneNumbers.Context("CN", Optional.of("010"), Optional.empty()))
                : Optional.empty();
    }

    void passes(long seconds) {
        now = now.plusSeconds(seconds);
    }

    Instant now() {
        return now;
    }

    LineEvent ring(String line, String call, int ringNo) {
        return event(line, LineEvent.Type.RINGING, call).ringNo(ringNo).build();
    }

    LineEvent callerId(String line, String call, CallerId caller) {
        return event(line, LineEvent.Type.CALLER_ID, call)
                .caller(Optional.of(caller))
                .build();
    }

    LineEventBuilder event(String line, LineEvent.Type type, String call) {
        return LineEvent.draft("t/" + line + "/" + ++eventNo, new LineId(line), type, Optional.of(call), now);
    }

    ReceiveCallEvents.Receipt receive(LineEvent... events) {
        return receive.receive(Arrays.asList(events));
    }

    Call.State call(String key) {
        return calls.findByKey(key).orElseThrow().state();
    }

    CallId id(String key) {
        return call(key).id();
    }

    static CallerId known(String number) {
        return new CallerId.Known(number, Optional.empty());
    }

    private final class TestClock extends Clock {
        @Override
        public java.time.ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    /** Just enough of the rules: mobiles, and local numbers with the area code of the line. */
    private static final class ShanghaiNumbers implements PhoneNumbers {
        @Override
        public Optional<PhoneNumber> read(String raw, Context context) {
            String digits = raw.replaceAll("[^0-9]", "");
            if (digits.isEmpty() || digits.matches("0+")) {
                return Optional.empty();
            }
            if (digits.matches("1[3-9][0-9]{9}")) {
                return Optional.of(new PhoneNumber("+86" + digits, raw));
            }
            if (digits.matches("[2-8][0-9]{7}")) {
                return Optional.of(
                        new PhoneNumber("+86" + context.areaCode().orElse("021").substring(1) + digits, raw));
            }
            return Optional.of(new PhoneNumber("U:" + digits, raw));
        }

        @Override
        public Optional<PhoneNumber> read(String raw) {
            return read(raw, new Context("CN", Optional.of("021"), Optional.empty()));
        }
    }

    private final class Directory implements LookUpCaller {
        @Override
        public CallerMatches lookUp(String phone, Optional<String> line) {
            throw new UnsupportedOperationException();
        }

        @Override
        public CallerMatches lookUp(PhoneNumber number) {
            var found = customers.getOrDefault(number.key(), List.of());
            return new CallerMatches(
                    found.isEmpty() ? "UNKNOWN" : "KNOWN",
                    Optional.empty(),
                    found.stream()
                            .map(id -> new CustomerMatch(id, "", "", "", "", "", "", "", ""))
                            .toList());
        }
    }
}
