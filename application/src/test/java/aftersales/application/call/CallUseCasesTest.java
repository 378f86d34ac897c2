package aftersales.application.call;

import static aftersales.application.call.CallDesk.LI;
import static aftersales.application.call.CallDesk.WANG;
import static aftersales.application.call.CallDesk.known;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aftersales.application.kernel.Actor;
import aftersales.application.kernel.Door;
import aftersales.domain.call.CallCategory;
import aftersales.domain.call.CallChannel;
import aftersales.domain.call.CallId;
import aftersales.domain.call.CallStatus;
import aftersales.domain.call.CallerId;
import aftersales.domain.call.EndCause;
import aftersales.domain.call.LineEvent;
import aftersales.domain.call.LineFlag;
import aftersales.domain.call.LineId;
import aftersales.domain.call.PurchaseIntent;
import aftersales.domain.kernel.Forbidden;
import aftersales.domain.kernel.IllegalTransition;
import aftersales.domain.kernel.InvalidValue;
import aftersales.domain.kernel.Permission;
import aftersales.domain.kernel.PhoneNumber;
import aftersales.domain.kernel.RuleBroken;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CallUseCasesTest {
    private static final UUID ZHANG = new UUID(2, 1);
    private static final UUID ZHAO = new UUID(2, 2);

    private final CallDesk desk = new CallDesk();

    @Test
    void firstRingMakesACallAndTellsTheDesk() {
        desk.receive(desk.ring("1", "a", 1));

        assertThat(desk.call("a").status()).isEqualTo(CallStatus.RINGING);
        assertThat(desk.call("a").line()).contains(new LineId("1"));
        assertThat(desk.told).containsExactly("desk call.ringing");
    }

    @Test
    void aCallWhoseEndWasNeverToldStopsRingingByItself() {
        desk.receive(desk.ring("1", "a", 1));
        assertThat(desk.endSilent.end()).isZero();
        desk.passes(EndSilentCalls.LONGEST_RING.toSeconds() + 1);
        desk.receive(desk.ring("1", "b", 1));
        desk.told.clear();

        assertThat(desk.endSilent.end()).isEqualTo(1);

        assertThat(desk.call("a").status()).isEqualTo(CallStatus.UNANSWERED_UNKNOWN);
        assertThat(desk.call("a").endedAt()).isPresent();
        assertThat(desk.call("b").status()).isEqualTo(CallStatus.RINGING);
        assertThat(desk.told).containsExactly("desk call.logged");
    }

    @Test
    void callerIdIsReadByTheAreaCodeOfItsLine() {
        desk.receive(desk.ring("1", "a", 1), desk.callerId("1", "a", known("64321234")));
        desk.receive(desk.ring("bj", "b", 1), desk.callerId("bj", "b", known("64321234")));

        assertThat(desk.call("a").number()).contains(new PhoneNumber("+862164321234", "64321234"));
        assertThat(desk.call("b").number()).contains(new PhoneNumber("+861064321234", "64321234"));
        assertThat(desk.told).contains("desk call.identified");
    }

    @Test
    void aRepeatedEventChangesNothingAndTellsNobody() {
        var ring = desk.ring("1", "a", 1);
        var caller = desk.callerId("1", "a", known("13800138000"));
        desk.receive(ring, caller);
        var before = desk.call("a");
        desk.told.clear();

        var receipt = desk.receive(ring, caller);

        assertThat(receipt.taken()).isEmpty();
        assertThat(receipt.repeated()).containsExactly(ring.key(), caller.key());
        assertThat(desk.call("a")).isEqualTo(before);
        assertThat(desk.told).isEmpty();
    }

    @Test
    void twoLinesThatRingAtOnceAreNeverMixed() {
        desk.receive(
                desk.ring("1", "a", 1),
                desk.ring("2", "b", 1),
                desk.callerId("2", "b", known("13900139000")),
                desk.ring("1", "a", 2),
                desk.callerId("1", "a", known("13800138000")),
                ended("2", "b", EndCause.RING_STOPPED_UNKNOWN));

        assertThat(desk.call("a").number()).contains(new PhoneNumber("+8613800138000", "13800138000"));
        assertThat(desk.call("a").status()).isEqualTo(CallStatus.RINGING);
        assertThat(desk.call("b").number()).contains(new PhoneNumber("+8613900139000", "13900139000"));
        assertThat(desk.call("b").status()).isEqualTo(CallStatus.UNANSWERED_UNKNOWN);
    }

    @Test
    void anAmendedCallerIdCorrectsTheSameCall() {
        desk.receive(desk.ring("1", "a", 1), desk.callerId("1", "a", known("13800138000")));
        desk.receive(desk.callerId("1", "a", new CallerId.Withheld()));

        assertThat(desk.calls.states).hasSize(1);
        assertThat(desk.call("a").caller()).contains(new CallerId.Withheld());
        assertThat(desk.call("a").number()).isEmpty();
    }

    @Test
    void withheldUnavailableAndGarbledNeverBecomeACustomer() {
        desk.customers.put("U:0", List.of(ZHANG));
        var callers = List.of(new CallerId.Withheld(), new CallerId.Unavailable(), new CallerId.Garbled());
        for (int i = 0; i < callers.size(); i++) {
            String key = "c" + i;
            desk.receive(desk.ring("1", key, 1), desk.callerId("1", key, callers.get(i)));
            as(LI, () -> desk.answer.answer(new AnswerCall.Command(desk.id(key), Optional.empty())));

            assertThat(desk.call(key).number()).isEmpty();
            assertThat(desk.call(key).customerId()).isEmpty();
        }
    }

    @Test
    void anEventThatIsOldIsLoggedButDisturbsNobody() {
        var ring = desk.ring("1", "a", 1);
        desk.passes(31);
        desk.receive(ring);
        desk.receive(
                desk.ring("1", "b", 1).with().flags(Set.of(LineFlag.NO_POP)).build());

        assertThat(desk.call("a").status()).isEqualTo(CallStatus.RINGING);
        assertThat(desk.told).containsExactly("desk call.logged", "desk call.logged");
    }

    @Test
    void aPlainModemCannotTellWhetherTheCallWasAnswered() {
        desk.receive(desk.ring("1", "a", 1), ended("1", "a", EndCause.RING_STOPPED_UNKNOWN));
        desk.receive(desk.ring("1", "b", 1), ended("1", "b", EndCause.MISSED));

        assertThat(desk.call("a").status()).isEqualTo(CallStatus.UNANSWERED_UNKNOWN);
        assertThat(desk.call("b").status()).isEqualTo(CallStatus.MISSED);
    }

    @Test
    void anEventOfACallThatNobodyKnowsIsTakenWithoutAnyCall() {
        var receipt = desk.receive(
                ended("1", "z", EndCause.HANGUP),
                desk.event("1", LineEvent.Type.DIALLING, "y").build());

        assertThat(receipt.taken()).hasSize(2);
        assertThat(desk.calls.states).isEmpty();
    }

    @Test
    void aLineThatGoesDownIsToldToo() {
        desk.receive(LineEvent.draft("k", new LineId("1"), LineEvent.Type.LINE_DOWN, Optional.empty(), desk.now())
                .build());
        assertThat(desk.told).containsExactly("desk line.changed");
    }

    @Test
    void takesOneToAHundredEvents() {
        assertThatThrownBy(() -> desk.receive()).isInstanceOf(InvalidValue.class);
        var many = IntStream.rangeClosed(1, 101)
                .mapToObj(i -> desk.ring("1", "a", i))
                .toArray(LineEvent[]::new);
        assertThatThrownBy(() -> desk.receive(many)).isInstanceOf(InvalidValue.class);
    }

    @Test
    void whoAnswersFirstHasTheCallAndTheOtherIsToldWho() {
        desk.receive(desk.ring("1", "a", 1));
        as(LI, () -> desk.answer.answer(new AnswerCall.Command(desk.id("a"), Optional.empty())));

        assertThat(desk.call("a").agentName()).contains("李静");
        assertThatThrownBy(() ->
                        as(WANG, () -> desk.answer.answer(new AnswerCall.Command(desk.id("a"), Optional.empty()))))
                .isInstanceOfSatisfying(RuleBroken.class, e -> {
                    assertThat(e.code()).isEqualTo("call.taken");
                    assertThat(e.args()).containsExactly("李静");
                });
        assertThat(desk.told).containsExactly("desk call.ringing", "desk call.taken");
    }

    @Test
    void aProgramCannotTakeACall() {
        desk.receive(desk.ring("1", "a", 1));
        var program = Actor.program("gateway", Door.REST, Permission.CALL_HANDLE);
        assertThatThrownBy(() ->
                        as(program, () -> desk.answer.answer(new AnswerCall.Command(desk.id("a"), Optional.empty()))))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void answeringLinksTheOneCustomerWithThatNumber() {
        desk.customers.put("+8613800138000", List.of(ZHANG));
        desk.receive(desk.callerId("1", "a", known("13800138000")));
        as(LI, () -> desk.answer.answer(new AnswerCall.Command(desk.id("a"), Optional.empty())));

        assertThat(desk.call("a").customerId()).contains(ZHANG);
    }

    @Test
    void severalCustomersWithOneNumberAreLeftToTheAgent() {
        desk.customers.put("+8613800138000", List.of(ZHANG, ZHAO));
        desk.receive(desk.callerId("1", "a", known("13800138000")));
        as(LI, () -> desk.answer.answer(new AnswerCall.Command(desk.id("a"), Optional.empty())));
        assertThat(desk.call("a").customerId()).isEmpty();

        as(LI, () -> desk.link.link(new LinkCallToCustomer.Command(desk.id("a"), Optional.of(ZHAO))));
        as(LI, () -> wrapUp("a"));
        assertThat(desk.call("a").customerId()).contains(ZHAO);
    }

    @Test
    void wrapUpIsWrittenDown() {
        desk.receive(desk.ring("1", "a", 1));
        as(LI, () -> desk.answer.answer(new AnswerCall.Command(desk.id("a"), Optional.empty())));
        as(LI, () -> wrapUp("a"));

        var wrapUp = desk.call("a").wrapUp().orElseThrow();
        assertThat(desk.call("a").status()).isEqualTo(CallStatus.WRAPPED_UP);
        assertThat(wrapUp.intent()).contains(PurchaseIntent.STRONG);
        assertThat(wrapUp.note()).contains("想换大一匹的空调");
    }

    @Test
    void wrappingUpACallThatTheLineLostSightOfMeansThatItWasAnswered() {
        desk.receive(desk.ring("1", "a", 1), ended("1", "a", EndCause.RING_STOPPED_UNKNOWN));
        as(LI, () -> wrapUp("a"));

        assertThat(desk.call("a").status()).isEqualTo(CallStatus.WRAPPED_UP);
        assertThat(desk.call("a").agentName()).contains("李静");
    }

    @Test
    void blockedCallCannotBeWrappedUp() {
        desk.receive(desk.ring("1", "a", 1));
        var call = desk.calls.get(desk.id("a"));
        call.block(desk.now());
        desk.calls.save(call);
        assertThatThrownBy(() -> as(LI, () -> wrapUp("a"))).isInstanceOf(IllegalTransition.class);
    }

    @Test
    void aTypedNumberGivesACallOfTheChannelManual() {
        desk.customers.put("+861064321234", List.of(ZHANG));
        CallId id = desk.acting.as(
                LI, () -> desk.manual.start(new StartManualCall.Command("6432 1234", Optional.of(new LineId("bj")))));

        var state = desk.calls.get(id).state();
        assertThat(state.channel()).isEqualTo(CallChannel.MANUAL);
        assertThat(state.caller()).contains(known("+861064321234"));
        assertThat(state.number().orElseThrow().entered()).isEqualTo("6432 1234");
        assertThat(state.customerId()).contains(ZHANG);
        assertThat(state.agentName()).contains("李静");
    }

    @Test
    void aTypedTextThatIsNoNumberIsRefusedAtItsField() {
        for (var text : List.of("", "000000", "请回电")) {
            assertThatThrownBy(
                            () -> as(LI, () -> desk.manual.start(new StartManualCall.Command(text, Optional.empty()))))
                    .isInstanceOfSatisfying(
                            InvalidValue.class,
                            e -> assertThat(e.violations().get(0).field()).isEqualTo("number"));
        }
    }

    private LineEvent ended(String line, String call, EndCause cause) {
        return desk.event(line, LineEvent.Type.ENDED, call)
                .cause(Optional.of(cause))
                .build();
    }

    private void wrapUp(String key) {
        desk.wrapUp.wrapUp(new WrapUpCall.Command(
                desk.id(key),
                Optional.empty(),
                CallCategory.PURCHASE,
                Optional.of(PurchaseIntent.STRONG),
                Optional.of("想换大一匹的空调")));
    }

    private void as(Actor actor, Runnable work) {
        desk.acting.as(actor, work);
    }
}
