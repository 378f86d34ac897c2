package aftersales.application.servicerequest;

import aftersales.application.kernel.Requires;
import aftersales.domain.customer.CustomerId;
import aftersales.domain.identity.UserId;
import aftersales.domain.installedbase.UnitId;
import aftersales.domain.kernel.Permission;
import aftersales.domain.servicerequest.ServiceRequestId;
import java.time.Instant;
import java.util.Optional;

/**
 * Keeps a request in step with the work done for it. Called by the use cases of work orders within their transaction, after
 * they have checked that the actor may act on the order; that is why the request itself is taken whatever its row scope.
 * Every method holds the request until the transaction ends, so that work done for it at the same moment takes turns.
 */
@Requires({
    Permission.WORK_ORDER_CREATE,
    Permission.WORK_ORDER_DISPATCH,
    Permission.WORK_ORDER_PERFORM,
    Permission.WORK_ORDER_SEND_BACK
})
public interface FollowWork {
    /**
     * What a work order made for the request starts from.
     *
     * @throws aftersales.domain.kernel.RuleBroken {@code servicerequest.not-open}
     */
    Subject subject(ServiceRequestId request);

    /** An order went out: the request is taken on, which is the first response. */
    void dispatched(ServiceRequestId request, Optional<UserId> by);

    /** An engineer came at {@code arrivedAt}: the arrival clock stops, the restoration clock starts. */
    void arrived(ServiceRequestId request, Instant arrivedAt);

    /** The last order is done and the fault removed: the request is resolved with {@code solution}. */
    void finished(ServiceRequestId request, String solution, Optional<UserId> by);

    /** A finished order was sent back: a request that it had resolved is open again, its clocks count on. */
    void sentBack(ServiceRequestId request, String reason);

    /** For whom and on what the work is done, and in whose row scope. */
    record Subject(CustomerId customer, Optional<UnitId> unit, Optional<String> branch, Optional<String> team) {}
}
