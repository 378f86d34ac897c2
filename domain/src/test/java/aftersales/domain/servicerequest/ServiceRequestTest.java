package aftersales.domain.servicerequest;

import static aftersales.domain.servicerequest.Requests.AGENT;
import static aftersales.domain.servicerequest.Requests.OPENED;
import static aftersales.domain.servicerequest.Requests.OWNER;
import static aftersales.domain.servicerequest.Requests.TARGETS;
import static aftersales.domain.servicerequest.Requests.aRequest;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aftersales.domain.kernel.IllegalTransition;
import aftersales.domain.kernel.InvalidValue;
import aftersales.domain.kernel.Locked;
import aftersales.domain.kernel.RuleBroken;
import aftersales.domain.kernel.Violation;
import aftersales.domain.servicerequest.ServiceRequestEvent.ArrivalStamped;
import aftersales.domain.servicerequest.ServiceRequestEvent.ServiceRequestAccepted;
import aftersales.domain.servicerequest.ServiceRequestEvent.ServiceRequestAssigned;
import aftersales.domain.servicerequest.ServiceRequestEvent.ServiceRequestResumed;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ServiceRequestTest {
    private static final ServiceTime TIME = ServiceTime.ALWAYS;

    private static Instant at(long minutes) {
        return OPENED.plus(Duration.ofMinutes(minutes));
    }

    @Test
    void promisesResponseAndArrivalWhenItIsOpened() {
        var clocks = aRequest().build().state().clocks();
        assertThat(clocks.response().dueAt()).isEqualTo(at(30));
        assertThat(clocks.arrival().orElseThrow().dueAt()).isEqualTo(at(24 * 60));
        assertThat(clocks.restoration()).isEmpty();
        assertThat(clocks.restorationState(at(1))).isEqualTo(ClockState.NOT_STARTED);
    }

    @Test
    void promisesNoVisitForAnEnquiry() {
        var clocks = aRequest().enquiry().build().state().clocks();
        assertThat(clocks.arrival()).isEmpty();
        assertThat(clocks.arrivalState(at(1))).isEqualTo(ClockState.NOT_NEEDED);
    }

    @Test
    void needsAUnitUnlessItIsAnEnquiry() {
        var request = aRequest().build();
        assertBroken(
                () -> request.change(
                        Optional.empty(), Requests.covered(), Requests.details("x"), Requests.contact(), TIME, at(1)),
                "servicerequest.unit-required");
    }

    @Test
    void countsTheFirstResponseOnly() {
        var request = aRequest().build();
        request.assign(OWNER, at(10));
        request.reject("不归我管", at(20));
        request.assign(AGENT, at(40));
        assertThat(request.state().clocks().response().metAt()).contains(at(10));
        assertThat(request.state().owner()).contains(AGENT);
    }

    @Test
    void startsRestorationWhereTheFirstEngineerArrives() {
        var request = aRequest().status(RequestStatus.IN_PROGRESS).build();
        request.workArrived(at(100), TIME, at(130));
        request.workArrived(at(200), TIME, at(210));
        var clocks = request.state().clocks();
        assertThat(clocks.arrival().orElseThrow().metAt()).contains(at(100));
        assertThat(clocks.restoration().orElseThrow().startedAt()).isEqualTo(at(100));
        assertThat(clocks.restoration().orElseThrow().dueAt()).isEqualTo(at(100 + 24 * 60));
        assertThat(request.drainEvents()).hasSize(1).first().isInstanceOf(ArrivalStamped.class);
    }

    @Test
    void isTakenOnByWhoeverSendsWorkOut() {
        var request = aRequest().status(RequestStatus.NEW).build();
        request.workDispatched(Optional.of(OWNER), TIME, at(5));
        assertThat(request.state().status()).isEqualTo(RequestStatus.IN_PROGRESS);
        assertThat(request.state().owner()).contains(OWNER);
        assertThat(request.state().clocks().response().metAt()).contains(at(5));
        assertThat(request.drainEvents())
                .hasExactlyElementsOfTypes(ServiceRequestAssigned.class, ServiceRequestAccepted.class);
    }

    @Test
    void goesOnFromHoldWhenWorkIsSentOut() {
        var request = aRequest().status(RequestStatus.ON_HOLD).build();
        request.workDispatched(Optional.of(AGENT), TIME, at(40));
        assertThat(request.state().status()).isEqualTo(RequestStatus.IN_PROGRESS);
        assertThat(request.state().owner()).contains(OWNER);
        assertThat(request.drainEvents()).hasExactlyElementsOfTypes(ServiceRequestResumed.class);
    }

    @Test
    void leavesWorkAloneThatIsAlreadyInProgress() {
        var request = aRequest().status(RequestStatus.IN_PROGRESS).build();
        request.workDispatched(Optional.of(AGENT), TIME, at(40));
        assertThat(request.drainEvents()).isEmpty();
    }

    @Test
    void refusesWorkOnceItIsSettled() {
        for (var status : List.of(RequestStatus.RESOLVED, RequestStatus.CLOSED, RequestStatus.CANCELLED)) {
            var request = aRequest().status(status).build();
            assertThatThrownBy(() -> request.workDispatched(Optional.of(AGENT), TIME, at(40)))
                    .isInstanceOf(IllegalTransition.class);
        }
    }

    @Test
    void isSettledByItsLastWorkFromWhereverItIs() {
        for (var status : RequestStatus.values()) {
            var request = aRequest().status(status).build();
            request.workFinished("更换电容", Optional.of(AGENT), TIME, at(90));
            if (status.isOpen()) {
                assertThat(request.state().status()).isEqualTo(RequestStatus.RESOLVED);
                assertThat(request.state().resolution())
                        .contains(new Resolution("更换电容", at(90), Optional.of(AGENT), true));
            } else {
                assertThat(request.state().status()).isEqualTo(status);
                assertThat(request.drainEvents()).isEmpty();
            }
        }
    }

    @Test
    void needsNoVisitAnyMoreOnceItIsSolvedOnThePhone() {
        var request = aRequest().build();
        request.resolve("电话指导复位", Optional.of(AGENT), at(12));
        var clocks = request.state().clocks();
        assertThat(clocks.responseState(at(60))).isEqualTo(ClockState.MET);
        assertThat(clocks.arrivalState(at(6000))).isEqualTo(ClockState.NOT_NEEDED);
    }

    @Test
    void promisesAnewWhenTheCustomerComesBack() {
        var request = aRequest().status(RequestStatus.IN_PROGRESS).build();
        request.workArrived(at(60), TIME, at(60));
        request.resolve("清洗", Optional.of(OWNER), at(90));
        request.reopen("又滴水了", TIME, at(3000));
        var clocks = request.state().clocks();
        assertThat(clocks.response().dueAt()).isEqualTo(at(3030));
        assertThat(clocks.responseState(at(3001))).isEqualTo(ClockState.RUNNING);
        assertThat(clocks.arrival().orElseThrow().dueAt()).isEqualTo(at(3000 + 24 * 60));
        assertThat(clocks.restoration()).isEmpty();
        assertThat(request.state().resolution()).isEmpty();
    }

    @Test
    void countsOnWhereItWasWhenFinishedWorkIsSentBack() {
        var request = aRequest().status(RequestStatus.IN_PROGRESS).build();
        request.workArrived(at(60), TIME, at(60));
        request.workFinished("更换电容", Optional.of(OWNER), TIME, at(90));
        request.workSentBack("照片不全", at(120));
        var clocks = request.state().clocks();
        assertThat(request.state().status()).isEqualTo(RequestStatus.IN_PROGRESS);
        assertThat(clocks.arrivalState(at(121))).isEqualTo(ClockState.MET);
        assertThat(clocks.restoration().orElseThrow().dueAt()).isEqualTo(at(60 + 24 * 60));
        assertThat(clocks.restorationState(at(121))).isEqualTo(ClockState.RUNNING);
    }

    @Test
    void refusesWorkSentBackOnceItIsClosed() {
        var request = aRequest().status(RequestStatus.CLOSED).build();
        assertBroken(() -> request.workSentBack("照片不全", at(120)), "servicerequest.closed-before-send-back");
    }

    @Test
    void leavesAnOpenRequestAsItIsWhenOneOfItsOrdersIsSentBack() {
        var request = aRequest().status(RequestStatus.IN_PROGRESS).build();
        request.workSentBack("照片不全", at(120));
        assertThat(request.drainEvents()).isEmpty();
    }

    @Test
    void risesToTheTopLevelAndNoFurther() {
        var request = aRequest().build();
        for (int level = 1; level <= ServiceRequest.TOP_LEVEL; level++) {
            request.escalate("催促", at(level));
            assertThat(request.state().escalation()).isEqualTo(level);
        }
        assertBroken(() -> request.escalate("催促", at(9)), "servicerequest.escalation-top");
    }

    @Test
    void asksForReasons() {
        assertMissing(() -> aRequest().build().cancel(" ", at(1)));
        assertMissing(() -> aRequest().build().escalate("", at(1)));
        assertMissing(() -> aRequest().status(RequestStatus.ASSIGNED).build().reject("", at(1)));
        assertMissing(() -> aRequest().status(RequestStatus.RESOLVED).build().reopen("", TIME, at(1)));
        assertMissing(() -> aRequest().build().resolve(" ", Optional.empty(), at(1)));
    }

    @Test
    void goesOnlyWhileItNeverWentAnywhere() {
        for (var status : RequestStatus.values()) {
            var request = aRequest().status(status).build();
            if (status == RequestStatus.NEW || status == RequestStatus.CANCELLED) {
                request.delete(Optional.of(AGENT), at(1));
                assertThat(request.drainEvents()).hasSize(1);
            } else {
                assertBroken(
                        () -> request.delete(Optional.of(AGENT), at(1)), "servicerequest.delete-only-new-or-cancelled");
            }
        }
    }

    @Test
    void saysByWhomItIsLockedToWhoeverWantsToDeleteIt() {
        for (var status : RequestStatus.values()) {
            var request = aRequest().status(status).audited().build();
            assertThatThrownBy(() -> request.delete(Optional.of(AGENT), at(1))).isInstanceOf(Locked.class);
        }
    }

    @Test
    void asksWhyTheTypeDepartsFromTheCover() {
        var decided = Requests.covered();
        assertBroken(
                () -> decided.choose(RequestType.OUT_OF_WARRANTY, Optional.of(" ")),
                "servicerequest.type-reason-required");
        assertThat(decided.choose(RequestType.OUT_OF_WARRANTY, Optional.of("人为损坏"))
                        .reason())
                .contains("人为损坏");
        assertThat(decided.choose(RequestType.IN_WARRANTY, Optional.empty())).isSameAs(decided);
        assertThat(TypeDecision.enquiry(LocalDate.EPOCH)
                        .choose(RequestType.INSTALLATION, Optional.empty())
                        .type())
                .isEqualTo(RequestType.INSTALLATION);
    }

    @Test
    void addsAndDropsTheVisitWithTheType() {
        var request = aRequest().enquiry().build();
        request.change(
                Optional.of(Requests.UNIT),
                Requests.covered(),
                Requests.details("x"),
                Requests.contact(),
                TIME,
                at(30));
        assertThat(request.state().clocks().arrival().orElseThrow().dueAt()).isEqualTo(at(24 * 60));
        request.change(
                Optional.of(Requests.UNIT),
                Requests.covered().choose(RequestType.ENQUIRY, Optional.of("只是询问")),
                Requests.details("x"),
                Requests.contact(),
                TIME,
                at(31));
        assertThat(request.state().clocks().arrival()).isEmpty();
    }

    @Test
    void namesEveryFieldOfTheMatterThatIsWrong() {
        assertThatThrownBy(() ->
                        new RequestDetails(" ", Optional.of("x".repeat(41)), Priority.LOW, Duration.ofSeconds(90)))
                .isInstanceOfSatisfying(InvalidValue.class, e -> assertThat(e.violations())
                        .extracting(Violation::field)
                        .containsExactly("faultText", "symptomCode", "expectedDuration"));
        assertThatThrownBy(() -> new SiteContact(
                        Optional.of("x".repeat(101)), Optional.of("1".repeat(41)), Optional.of("x".repeat(301))))
                .isInstanceOfSatisfying(InvalidValue.class, e -> assertThat(e.violations())
                        .extracting(Violation::field)
                        .containsExactly("name", "phone", "siteAddress"));
        assertThatThrownBy(() -> new ServiceTargets("X", Duration.ZERO, TARGETS.arrival(), TARGETS.restoration()))
                .isInstanceOf(InvalidValue.class);
    }

    private static void assertMissing(Runnable act) {
        assertThatThrownBy(act::run).isInstanceOfSatisfying(InvalidValue.class, e -> assertThat(e.violations())
                .extracting(Violation::code)
                .containsExactly("text.required"));
    }

    private static void assertBroken(Runnable act, String code) {
        assertThatThrownBy(act::run).isInstanceOfSatisfying(RuleBroken.class, e -> assertThat(e.code())
                .isEqualTo(code));
    }
}
