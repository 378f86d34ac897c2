package aftersales.web.call;

import static org.assertj.core.api.Assertions.assertThat;

import aftersales.application.call.AnswerCall;
import aftersales.application.call.CallListItem;
import aftersales.application.call.CallQueries;
import aftersales.application.call.CallView;
import aftersales.application.call.ReceiveCallEvents;
import aftersales.application.call.WrapUpCall;
import aftersales.application.kernel.ListRequest;
import aftersales.application.kernel.Listing;
import aftersales.domain.call.CallCategory;
import aftersales.domain.call.CallId;
import aftersales.domain.call.CallerId;
import aftersales.domain.call.EndCause;
import aftersales.domain.call.LineEvent;
import aftersales.domain.call.PurchaseIntent;
import aftersales.domain.kernel.RuleBroken;
import aftersales.web.kernel.RestHarness;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@SuppressWarnings("UnnecessaryAssignment") // the test is the container here
class CallsResourceTest {
    private static final UUID ID = UUID.fromString("019aa000-0000-7000-8000-00000000ca11");
    private static final Instant AT = Instant.parse("2026-11-22T02:00:00Z");

    private final List<LineEvent> received = new ArrayList<>();
    private final List<AnswerCall.Command> answered = new ArrayList<>();
    private final List<WrapUpCall.Command> wrappedUp = new ArrayList<>();
    private boolean taken;

    private final CallQueries queries = new CallQueries() {
        @Override
        public Listing<CallListItem> list(ListRequest request) {
            return new Listing<>(List.of(), Optional.empty(), Optional.empty(), Optional.empty());
        }

        @Override
        public CallView view(CallId id) {
            return new CallView(
                    id.value(),
                    4,
                    "IN",
                    "LINE",
                    Optional.of("1"),
                    Optional.of("总机"),
                    "ANSWERED",
                    "KNOWN",
                    Optional.of("13800138000"),
                    Optional.of("+8613800138000"),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    AT,
                    Optional.of(AT),
                    Optional.of(AT),
                    Optional.empty(),
                    Optional.empty(),
                    2,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    List.of("CLAIM", "HANG_UP"),
                    List.of());
        }

        @Override
        public List<UUID> onPanel() {
            return List.of();
        }
    };

    private RestHarness rest() {
        var resource = new CallsResource();
        resource.calls = queries;
        resource.receive = events -> {
            received.addAll(events);
            return new ReceiveCallEvents.Receipt(
                    events.stream().map(LineEvent::key).toList(), List.of());
        };
        resource.answer = command -> {
            if (taken) {
                throw new RuleBroken("call.taken", "王敏");
            }
            answered.add(command);
        };
        resource.wrapUp = wrappedUp::add;
        return RestHarness.of(resource);
    }

    @Test
    void takesEventsOfEverySource() {
        var answer = rest().post(
                        "/calls/events",
                        """
                        [{"key":"pbx/1","callId":"a","type":"NEW","at":"2026-11-22T10:00:00+08:00","line":"1","number":"138 0013-8000"},
                         {"key":"pbx/2","callId":"b","type":"NEW","at":"2026-11-22T10:00:00+08:00","line":"2"},
                         {"key":"pbx/3","callId":"a","type":"ANSWER","at":"2026-11-22T10:00:04+08:00","line":"1"},
                         {"key":"pbx/4","callId":"a","type":"HANGUP","at":"2026-11-22T10:01:04+08:00","line":"1","durationMs":60000},
                         {"key":"gw/5","type":"LINE_DOWN","at":"2026-11-22T10:01:04+08:00","line":"1"},
                         {"key":"pbx/6","callId":"c","type":"NEW","direction":"OUT","at":"2026-11-22T10:02:00+08:00","line":"1","number":"10086"}]""")
                .send();

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().getJsonArray("taken")).hasSize(6);
        assertThat(received)
                .extracting(LineEvent::type)
                .containsExactly(
                        LineEvent.Type.CALLER_ID,
                        LineEvent.Type.RINGING,
                        LineEvent.Type.ANSWERED,
                        LineEvent.Type.ENDED,
                        LineEvent.Type.LINE_DOWN,
                        LineEvent.Type.DIALLING);
        assertThat(received.get(0).caller()).contains(new CallerId.Known("13800138000", Optional.empty()));
        assertThat(received.get(0).at()).isEqualTo(AT);
        assertThat(received.get(3).cause()).contains(EndCause.HANGUP);
    }

    @Test
    void aNumberThatIsNotBeyondDoubtIsNoNumber() {
        assertThat(callerOf("anonymous")).isEqualTo(new CallerId.Withheld());
        assertThat(callerOf("P")).isEqualTo(new CallerId.Withheld());
        assertThat(callerOf("<unknown>")).isEqualTo(new CallerId.Unavailable());
        assertThat(callerOf("")).isEqualTo(new CallerId.Unavailable());
        assertThat(callerOf("sip:alice")).isEqualTo(new CallerId.Garbled());
        assertThat(callerOf("+86 21 6432 1234")).isEqualTo(new CallerId.Known("+862164321234", Optional.empty()));
    }

    private CallerId callerOf(String number) {
        received.clear();
        rest().post(
                        "/calls/events",
                        """
                        [{"key":"k","callId":"a","type":"CALLER_ID","at":"2026-11-22T10:00:00+08:00","line":"1","number":"%s"}]"""
                                .formatted(number))
                .send();
        return received.get(0).caller().orElseThrow();
    }

    @Test
    void aBadEventIsNamedByItsPlaceAndField() {
        var answer = rest().post(
                        "/calls/events",
                        """
                        [{"key":"ok","callId":"a","type":"RINGING","at":"2026-11-22T10:00:00+08:00","line":"1"},
                         {"key":"no call","type":"RINGING","at":"2026-11-22T10:00:00+08:00","line":"a line"}]""")
                .send();

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().getJsonArray("violations").stream()
                        .map(v -> v.asJsonObject().getString("field")))
                .containsExactlyInAnyOrder("events[1].line", "events[1].key", "events[1].callId");
        assertThat(received).isEmpty();
    }

    @Test
    void answeringNeedsTheVersionThatWasSeen() {
        assertThat(rest().post("/calls/" + ID + "/answer", "{}").send().status())
                .isEqualTo(428);
        var answer = rest().post("/calls/" + ID + "/answer", "{}").ifMatch(3).send();
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("ETag")).contains("\"4\"");
        assertThat(answered).containsExactly(new AnswerCall.Command(new CallId(ID), Optional.of(3)));
    }

    @Test
    void whoIsTooLateIsToldWhoHasTheCall() {
        taken = true;
        var answer = rest().post("/calls/" + ID + "/answer", "{}").ifMatch(3).send();
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().getString("detail")).contains("王敏");
    }

    @Test
    void writesDownWhatCameOfACall() {
        rest().post("/calls/" + ID + "/wrap-up", "{\"category\":\"PURCHASE\",\"intent\":\"STRONG\",\"note\":\"两台\"}")
                .ifMatch(4)
                .send();
        assertThat(wrappedUp)
                .containsExactly(new WrapUpCall.Command(
                        new CallId(ID),
                        Optional.of(4),
                        CallCategory.PURCHASE,
                        Optional.of(PurchaseIntent.STRONG),
                        Optional.of("两台")));
    }
}
