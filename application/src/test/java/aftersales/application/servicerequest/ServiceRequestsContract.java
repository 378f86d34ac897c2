package aftersales.application.servicerequest;

import static aftersales.domain.servicerequest.Requests.OPENED;
import static aftersales.domain.servicerequest.Requests.OWNER;
import static aftersales.domain.servicerequest.Requests.aRequest;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aftersales.domain.customer.CustomerId;
import aftersales.domain.identity.UserId;
import aftersales.domain.installedbase.UnitId;
import aftersales.domain.kernel.NotFound;
import aftersales.domain.kernel.RuleBroken;
import aftersales.domain.kernel.StaleVersion;
import aftersales.domain.servicerequest.HoldReason;
import aftersales.domain.servicerequest.Requests;
import aftersales.domain.servicerequest.ServiceRequest;
import aftersales.domain.servicerequest.ServiceRequestId;
import aftersales.domain.servicerequest.ServiceTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What every store of service requests promises; run against the fake and against PostgreSQL. */
public abstract class ServiceRequestsContract {
    private static final AtomicInteger NUMBER = new AtomicInteger();

    protected abstract ServiceRequests requests();

    /** Runs {@code work} in a transaction of its own. */
    protected abstract <T> T inTransaction(Supplier<T> work);

    /** A customer on file. */
    protected abstract CustomerId customer();

    /** A unit of that customer. */
    protected abstract UnitId unit();

    /** Makes a work order for a stored request. */
    protected abstract void makeWorkOrder(ServiceRequestId request);

    protected final Requests fresh() {
        return aRequest()
                .id(UUID.randomUUID())
                .number("SR2611-9%05d".formatted(NUMBER.incrementAndGet()))
                .customer(customer())
                .unit(unit());
    }

    protected final ServiceRequest stored(Requests draft) {
        var request = draft.build();
        save(request);
        return load(request);
    }

    protected final void save(ServiceRequest request) {
        inTransaction(() -> {
            requests().save(request);
            return request;
        });
    }

    protected final ServiceRequest load(ServiceRequest request) {
        return inTransaction(() -> requests().get(request.state().id()));
    }

    private static Instant at(long minutes) {
        return OPENED.plus(Duration.ofMinutes(minutes));
    }

    @Test
    void givesBackWhatWasOpened() {
        var request = fresh().build();
        save(request);
        assertThat(load(request).state()).isEqualTo(request.state());
    }

    @Test
    void givesBackAnEnquiryWithNextToNothingInIt() {
        var request = fresh().enquiry().build();
        save(request);
        assertThat(load(request).state()).isEqualTo(request.state());
    }

    /** Through a whole life, with two times on hold, a reopening and an escalation. */
    @Test
    void givesBackEveryStepOfALife() {
        var request = stored(fresh());
        var time = ServiceTime.ALWAYS;
        request.assign(OWNER, at(1));
        request.accept(at(2));
        request = again(request);
        request.hold(HoldReason.WAITING_PARTS, Optional.of("电容缺货"), at(3));
        request = again(request);
        request.resume(time, at(4));
        request.hold(HoldReason.WEATHER, Optional.empty(), at(5));
        request = again(request);
        assertThat(request.state().clocks().pausedSince()).contains(at(5));
        request.resume(time, at(50));
        request.workArrived(at(60), time, at(61));
        request.escalate("客户催促", at(62));
        request = again(request);
        assertThat(request.state().holds()).hasSize(2);
        request.resolve("更换电容", Optional.of(OWNER), at(90));
        request = again(request);
        request.reopen("又不制冷", time, at(3000));
        request.resolve("补焊", Optional.empty(), at(3100));
        request.close(at(3200));
        request = again(request);
        assertThat(request.state().closedAt()).contains(at(3200));
        assertThat(request.state().version()).isEqualTo(6);
    }

    private ServiceRequest again(ServiceRequest request) {
        save(request);
        var loaded = load(request);
        assertThat(loaded.state())
                .isEqualTo(request.state()
                        .with()
                        .version(request.state().version() + 1)
                        .build());
        return loaded;
    }

    @Test
    void knowsNoRequestThatWasNeverSaved() {
        var stranger = new ServiceRequestId(UUID.randomUUID());
        assertThat(inTransaction(() -> requests().find(stranger))).isEmpty();
        assertThatThrownBy(() -> inTransaction(() -> requests().get(stranger))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> inTransaction(() -> requests().getForWork(stranger)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void refusesTheLaterOfTwoWritersWhoSawTheSameVersion() {
        var request = stored(fresh());
        var first = load(request);
        var second = load(request);
        first.assign(OWNER, at(1));
        second.cancel("重复", at(2));
        save(first);
        assertThatThrownBy(() -> save(second))
                .isInstanceOfSatisfying(
                        StaleVersion.class, stale -> assertThat(stale.current()).isEqualTo(1));
        assertThat(load(request).state().owner()).contains(OWNER);
    }

    @Test
    void writesNothingWhenNothingHappened() {
        var request = stored(fresh());
        save(load(request));
        assertThat(load(request).state().version()).isZero();
    }

    @Test
    void removesWhatWasOpenedByMistake() {
        var request = stored(fresh());
        remove(request);
        assertThat(inTransaction(() -> requests().find(request.state().id()))).isEmpty();
    }

    @Test
    void refusesToRemoveWhatSomebodyElseHasChangedMeanwhile() {
        var request = stored(fresh());
        var other = load(request);
        other.escalate("催促", at(1));
        save(other);
        assertThatThrownBy(() -> remove(request)).isInstanceOf(StaleVersion.class);
        assertThat(load(request).state().escalation()).isEqualTo(1);
    }

    @Test
    void refusesToRemoveTwice() {
        var request = stored(fresh());
        var again = load(request);
        remove(request);
        assertThatThrownBy(() -> remove(again)).isInstanceOf(StaleVersion.class);
    }

    @Test
    void refusesToRemoveWhatHasWorkOrders() {
        var request = stored(fresh());
        makeWorkOrder(request.state().id());
        assertThatThrownBy(() -> remove(request))
                .isInstanceOfSatisfying(RuleBroken.class, broken -> assertThat(broken.code())
                        .isEqualTo("servicerequest.delete-with-work-orders"));
        assertThat(load(request).state().status()).isEqualTo(request.state().status());
    }

    protected final void remove(ServiceRequest request) {
        inTransaction(() -> {
            request.delete(Optional.of(new UserId(new UUID(1, 1))), at(10));
            requests().remove(request);
            return request;
        });
    }
}
