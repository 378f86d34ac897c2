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
import static aftersales.domain.servicerequest.Requests.OPENED;
import static aftersales.domain.servicerequest.Requests.OWNER;
import static aftersales.domain.servicerequest.Requests.aRequest;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aftersales.domain.kernel.IllegalTransition;
import aftersales.domain.kernel.Locked;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every status with every action, against SM-A as it is written down. */
class RequestLifeTest {
    private static final Map<RequestStatus, Map<RequestAction, RequestStatus>> SM_A = Map.of(
            NEW,
                    Map.of(
                            ASSIGN, ASSIGNED,
                            RESOLVE, RESOLVED,
                            CANCEL, CANCELLED,
                            ESCALATE, NEW,
                            CHANGE, NEW),
            ASSIGNED, Map.of(REJECT, NEW, ACCEPT, IN_PROGRESS, ESCALATE, ASSIGNED, CHANGE, ASSIGNED),
            IN_PROGRESS, Map.of(HOLD, ON_HOLD, RESOLVE, RESOLVED, ESCALATE, IN_PROGRESS, CHANGE, IN_PROGRESS),
            ON_HOLD, Map.of(RESUME, IN_PROGRESS, ESCALATE, ON_HOLD, CHANGE, ON_HOLD),
            RESOLVED, Map.of(CLOSE, CLOSED, REOPEN, IN_PROGRESS),
            CLOSED, Map.of(),
            CANCELLED, Map.of());

    static Stream<Arguments> everyStatusWithEveryAction() {
        return Arrays.stream(RequestStatus.values())
                .flatMap(status -> Arrays.stream(RequestAction.values()).map(action -> Arguments.of(status, action)));
    }

    @ParameterizedTest
    @MethodSource("everyStatusWithEveryAction")
    void goesWhereTheTableSaysAndNowhereElse(RequestStatus status, RequestAction action) {
        var request = aRequest().status(status).build();
        var expected = Optional.ofNullable(SM_A.get(status).get(action));
        assertThat(request.allowedActions().contains(action)).isEqualTo(expected.isPresent());
        if (expected.isPresent()) {
            act(request, action);
            assertThat(request.state().status()).isEqualTo(expected.get());
            assertThat(request.drainEvents()).hasSize(1);
        } else {
            var before = request.state();
            assertThatThrownBy(() -> act(request, action)).isInstanceOfSatisfying(IllegalTransition.class, refused -> {
                assertThat(refused.state()).isEqualTo(status);
                assertThat(refused.allowed())
                        .containsExactlyInAnyOrderElementsOf(SM_A.get(status).keySet().stream()
                                .map(Enum::name)
                                .toList());
            });
            assertThat(request.state()).isSameAs(before);
            assertThat(request.drainEvents()).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("everyStatusWithEveryAction")
    void refusesEverythingWhileItIsAudited(RequestStatus status, RequestAction action) {
        var request = aRequest().status(status).audited().build();
        assertThat(request.allowedActions()).isEmpty();
        assertThatThrownBy(() -> act(request, action))
                .isInstanceOfSatisfying(
                        Locked.class, locked -> assertThat(locked.byName()).isEqualTo("郑红"));
        assertThat(request.drainEvents()).isEmpty();
    }

    private static void act(ServiceRequest request, RequestAction action) {
        var now = OPENED.plusSeconds(1800);
        var time = ServiceTime.ALWAYS;
        switch (action) {
            case ASSIGN -> request.assign(OWNER, now);
            case REJECT -> request.reject("不属于本组", now);
            case ACCEPT -> request.accept(now);
            case HOLD -> request.hold(HoldReason.WEATHER, Optional.of("台风"), now);
            case RESUME -> request.resume(time, now);
            case RESOLVE -> request.resolve("电话指导复位", Optional.of(OWNER), now);
            case CLOSE -> request.close(now);
            case REOPEN -> request.reopen("又坏了", time, now);
            case CANCEL -> request.cancel("客户自行解决", now);
            case ESCALATE -> request.escalate("客户催促", now);
            case CHANGE -> request.change(
                    request.state().unit(),
                    request.state().type(),
                    Requests.details("改为不制热"),
                    Requests.contact(),
                    time,
                    now);
        }
    }
}
