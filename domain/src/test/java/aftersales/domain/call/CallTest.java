package aftersales.domain.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aftersales.domain.kernel.IllegalTransition;
import aftersales.domain.kernel.PhoneNumber;
import aftersales.domain.kernel.RuleBroken;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CallTest {
    private static final Instant AT = Instant.parse("2026-03-02T09:00:00Z");
    private static final LineId LINE = new LineId("1");
    private static final String KEY = "1/e5f3a/c000001";
    private static final Call.Agent AGENT =
            new Call.Agent(new UUID(0, 1), "李静", Optional.of("SH"), Optional.of("desk"));
    private static final Call.Agent OTHER_AGENT =
            new Call.Agent(new UUID(0, 2), "王敏", Optional.empty(), Optional.empty());
    private static final WrapUp WRAP_UP =
            new WrapUp(CallCategory.PURCHASE, Optional.of(PurchaseIntent.STRONG), Optional.of("wants the large one"));
    private static final CallerId ZHANG = new CallerId.Known("13800138000", Optional.empty());
    private static final Optional<PhoneNumber> ZHANG_NUMBER =
            Optional.of(new PhoneNumber("+8613800138000", "13800138000"));

    private final Call call = Call.comingIn(new CallId(new UUID(0, 9)), LINE, KEY, AT);
    private int eventNo;

    private static Call inStatus(CallStatus status) {
        var fresh = Call.comingIn(new CallId(new UUID(0, 9)), LINE, KEY, AT);
        return Call.restore(fresh.state().with().status(status).build());
    }

    private LineEventBuilder event(LineEvent.Type type) {
        return LineEvent.draft("k" + eventNo++, LINE, type, Optional.of(KEY), AT.plusSeconds(eventNo));
    }

    private void ends(EndCause cause) {
        call.follow(event(LineEvent.Type.ENDED).cause(Optional.of(cause)).build(), Optional.empty());
    }

    private void rings(int ringNo) {
        call.follow(event(LineEvent.Type.RINGING).ringNo(ringNo).build(), Optional.empty());
    }

    private void delivers(CallerId caller, Optional<PhoneNumber> number) {
        call.follow(event(LineEvent.Type.CALLER_ID).caller(Optional.of(caller)).build(), number);
    }

    private static void act(Call call, CallAction action) {
        switch (action) {
            case ANSWER -> call.answer(AT);
            case CLAIM -> call.claim(AGENT, AT);
            case MISS -> call.miss(AT);
            case STOP_RINGING -> call.stopRinging(AT);
            case BLOCK -> call.block(AT);
            case HANG_UP -> call.hangUp(AT);
            case WRAP_UP -> call.wrapUp(WRAP_UP, AGENT, AT);
        }
    }

    /** SM-Q written down a second time; wrapping up an answered call ends it on the way. */
    private static Map<CallStatus, Map<CallAction, CallStatus>> expected() {
        var table = new EnumMap<CallStatus, Map<CallAction, CallStatus>>(CallStatus.class);
        table.put(
                CallStatus.RINGING,
                Map.of(
                        CallAction.ANSWER, CallStatus.ANSWERED,
                        CallAction.CLAIM, CallStatus.ANSWERED,
                        CallAction.MISS, CallStatus.MISSED,
                        CallAction.STOP_RINGING, CallStatus.UNANSWERED_UNKNOWN,
                        CallAction.BLOCK, CallStatus.BLOCKED));
        table.put(
                CallStatus.ANSWERED,
                Map.of(
                        CallAction.CLAIM, CallStatus.ANSWERED,
                        CallAction.HANG_UP, CallStatus.ENDED,
                        CallAction.WRAP_UP, CallStatus.WRAPPED_UP));
        table.put(CallStatus.MISSED, Map.of(CallAction.CLAIM, CallStatus.ANSWERED));
        table.put(CallStatus.UNANSWERED_UNKNOWN, Map.of(CallAction.CLAIM, CallStatus.ANSWERED));
        table.put(CallStatus.BLOCKED, Map.of());
        table.put(CallStatus.ENDED, Map.of(CallAction.WRAP_UP, CallStatus.WRAPPED_UP));
        table.put(CallStatus.WRAPPED_UP, Map.of(CallAction.WRAP_UP, CallStatus.WRAPPED_UP));
        return table;
    }

    static Stream<Arguments> matrix() {
        return Arrays.stream(CallStatus.values())
                .flatMap(status -> Arrays.stream(CallAction.values()).map(action -> Arguments.of(status, action)));
    }

    @ParameterizedTest(name = "{0} x {1}")
    @MethodSource("matrix")
    void everyStatusAnswersEveryAction(CallStatus status, CallAction action) {
        var call = inStatus(status);
        var next = Optional.ofNullable(expected().get(status).get(action));
        if (next.isPresent()) {
            act(call, action);
            assertThat(call.state().status()).isEqualTo(next.get());
        } else {
            assertThatThrownBy(() -> act(call, action)).isInstanceOf(IllegalTransition.class);
            assertThat(call.state().status()).isEqualTo(status);
        }
    }

    @Test
    void ringsAreCountedAndRepeatsChangeNothing() {
        rings(1);
        rings(4);
        call.drainEvents();
        rings(4);
        rings(1);
        assertThat(call.state().rings()).isEqualTo(4);
        assertThat(call.drainEvents()).isEmpty();
    }

    @Test
    void lateCallerIdIsTakenOver() {
        rings(1);
        delivers(ZHANG, ZHANG_NUMBER);
        assertThat(call.state().caller()).contains(ZHANG);
        assertThat(call.state().number()).isEqualTo(ZHANG_NUMBER);
        assertThat(call.state().identifiedAt()).isPresent();
    }

    @Test
    void correctedCallerIdTakesThePlaceOfTheEarlierOne() {
        delivers(ZHANG, ZHANG_NUMBER);
        delivers(new CallerId.Unavailable(), Optional.empty());
        assertThat(call.state().caller()).contains(new CallerId.Unavailable());
        assertThat(call.state().number()).isEmpty();
    }

    @Test
    void damagedReportNeverTakesThePlaceOfAGoodOne() {
        delivers(ZHANG, ZHANG_NUMBER);
        delivers(new CallerId.Garbled(), Optional.empty());
        assertThat(call.state().caller()).contains(ZHANG);
    }

    @Test
    void callerIdAfterTheRingingIsStillRecorded() {
        rings(1);
        ends(EndCause.RING_STOPPED_UNKNOWN);
        delivers(ZHANG, ZHANG_NUMBER);
        assertThat(call.state().caller()).contains(ZHANG);
        assertThat(call.state().status()).isEqualTo(CallStatus.UNANSWERED_UNKNOWN);
    }

    @Test
    void refusesEventsOfAnotherCall() {
        var foreign = LineEvent.draft("k", LINE, LineEvent.Type.RINGING, Optional.of("1/e5f3a/c000002"), AT)
                .build();
        assertThatThrownBy(() -> call.follow(foreign, Optional.empty())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void plainModemLeavesTheAnswerUnknown() {
        rings(1);
        ends(EndCause.RING_STOPPED_UNKNOWN);
        assertThat(call.state().status()).isEqualTo(CallStatus.UNANSWERED_UNKNOWN);
        assertThat(call.state().endedAt()).isPresent();
    }

    @Test
    void hookAwareDeviceSaysMissed() {
        rings(1);
        ends(EndCause.MISSED);
        assertThat(call.state().status()).isEqualTo(CallStatus.MISSED);
    }

    @Test
    void claimedCallStaysAnsweredWhenTheRingingStops() {
        rings(1);
        call.claim(AGENT, AT);
        ends(EndCause.RING_STOPPED_UNKNOWN);
        assertThat(call.state().status()).isEqualTo(CallStatus.ANSWERED);
        call.wrapUp(WRAP_UP, AGENT, AT.plusSeconds(90));
        assertThat(call.state().endedAt()).contains(AT.plusSeconds(90));
        assertThat(call.state().wrapUp()).contains(WRAP_UP);
    }

    @Test
    void callOfUnknownAnswerCanBeClaimedAfterwards() {
        ends(EndCause.RING_STOPPED_UNKNOWN);
        call.claim(AGENT, AT);
        assertThat(call.state().status()).isEqualTo(CallStatus.ANSWERED);
        assertThat(call.state().agentId()).contains(AGENT.id());
        assertThat(call.state().agentName()).contains("李静");
        assertThat(call.state().team()).isEqualTo(AGENT.team());
    }

    @Test
    void answeredCallEndsWithTheLine() {
        call.follow(event(LineEvent.Type.ANSWERED).build(), Optional.empty());
        call.follow(event(LineEvent.Type.ANSWERED).build(), Optional.empty());
        ends(EndCause.HANGUP);
        ends(EndCause.HANGUP);
        assertThat(call.state().status()).isEqualTo(CallStatus.ENDED);
    }

    @Test
    void firstClaimWins() {
        call.claim(AGENT, AT);
        assertThatThrownBy(() -> call.claim(OTHER_AGENT, AT))
                .isInstanceOfSatisfying(
                        RuleBroken.class, e -> assertThat(e.code()).isEqualTo("call.taken"));
        call.drainEvents();
        call.claim(AGENT, AT);
        assertThat(call.drainEvents()).isEmpty();
    }

    @Test
    void confirmedCustomerIsAFactBesideTheState() {
        var customer = new UUID(0, 7);
        call.linkCustomer(Optional.of(customer), AT);
        assertThat(call.state().subject()).contains(customer);
        call.drainEvents();
        call.linkCustomer(Optional.of(customer), AT);
        assertThat(call.drainEvents()).isEmpty();
    }

    @Test
    void allowedActionsComeFromTheTable() {
        assertThat(call.allowedActions())
                .isEqualTo(Set.of(
                        CallAction.ANSWER,
                        CallAction.CLAIM,
                        CallAction.MISS,
                        CallAction.STOP_RINGING,
                        CallAction.BLOCK));
    }

    @Test
    void typedNumberMakesACallThatTheAgentHasInHand() {
        var typed = Call.typed(new CallId(new UUID(0, 10)), Optional.empty(), ZHANG, ZHANG_NUMBER, AGENT, AT);

        assertThat(typed.state().status()).isEqualTo(CallStatus.ANSWERED);
        assertThat(typed.state().channel()).isEqualTo(CallChannel.MANUAL);
        assertThat(typed.state().number()).isEqualTo(ZHANG_NUMBER);
        assertThat(typed.allowedActions()).contains(CallAction.HANG_UP);
        typed.wrapUp(WRAP_UP, AGENT, AT.plusSeconds(60));
        assertThat(typed.state().endedAt()).contains(AT.plusSeconds(60));
    }
}
