package aftersales.domain.workorder;

import static aftersales.domain.workorder.WorkOrderAction.ACCEPT;
import static aftersales.domain.workorder.WorkOrderAction.ARRIVE;
import static aftersales.domain.workorder.WorkOrderAction.CANCEL;
import static aftersales.domain.workorder.WorkOrderAction.CHANGE;
import static aftersales.domain.workorder.WorkOrderAction.COMPLETE;
import static aftersales.domain.workorder.WorkOrderAction.DECLINE;
import static aftersales.domain.workorder.WorkOrderAction.DEPART;
import static aftersales.domain.workorder.WorkOrderAction.DISPATCH;
import static aftersales.domain.workorder.WorkOrderAction.PAUSE;
import static aftersales.domain.workorder.WorkOrderAction.RATE;
import static aftersales.domain.workorder.WorkOrderAction.RECORD;
import static aftersales.domain.workorder.WorkOrderAction.REPORT_NOT_FIXED;
import static aftersales.domain.workorder.WorkOrderAction.RESUME;
import static aftersales.domain.workorder.WorkOrderAction.RETURN;
import static aftersales.domain.workorder.WorkOrderAction.SEND_BACK;
import static aftersales.domain.workorder.WorkOrderAction.SETTLE;
import static aftersales.domain.workorder.WorkOrderAction.START;

import aftersales.domain.kernel.Transitions;

/**
 * The life of a work order (SM-B) as tables: what the order goes through and what each engineer on it goes through, in full
 * and in short mode. An engineer's act has to be allowed by both: by the order's table, read in the state in which the
 * order is as far as that engineer is concerned, and by the engineer's own.
 */
public final class WorkOrderLife {
    /** Every state of SM-B. */
    public static final Transitions<WorkOrderStatus, WorkOrderAction> FULL =
            Transitions.<WorkOrderStatus, WorkOrderAction>table()
                    //   action          becomes                     allowed from
                    .row(DISPATCH, WorkOrderStatus.DISPATCHED, WorkOrderStatus.PENDING)
                    .row(CANCEL, WorkOrderStatus.CANCELLED, WorkOrderStatus.PENDING)
                    .row(ACCEPT, WorkOrderStatus.ACCEPTED, WorkOrderStatus.DISPATCHED)
                    .row(DECLINE, WorkOrderStatus.PENDING, WorkOrderStatus.DISPATCHED)
                    .row(DEPART, WorkOrderStatus.EN_ROUTE, WorkOrderStatus.ACCEPTED)
                    .row(ARRIVE, WorkOrderStatus.ARRIVED, WorkOrderStatus.EN_ROUTE)
                    .row(START, WorkOrderStatus.IN_SERVICE, WorkOrderStatus.ARRIVED)
                    .row(COMPLETE, WorkOrderStatus.COMPLETED, WorkOrderStatus.IN_SERVICE)
                    .row(REPORT_NOT_FIXED, WorkOrderStatus.NOT_FIXED, WorkOrderStatus.IN_SERVICE)
                    .row(PAUSE, WorkOrderStatus.PAUSED, WorkOrderStatus.IN_SERVICE)
                    .row(RESUME, WorkOrderStatus.IN_SERVICE, WorkOrderStatus.PAUSED)
                    .row(RETURN, WorkOrderStatus.RETURNED, WorkOrderStatus.COMPLETED)
                    .row(SETTLE, WorkOrderStatus.SETTLED, WorkOrderStatus.COMPLETED, WorkOrderStatus.RETURNED)
                    .row(SEND_BACK, WorkOrderStatus.IN_SERVICE, WorkOrderStatus.COMPLETED, WorkOrderStatus.RETURNED)
                    .row(CHANGE, WorkOrderStatus.PENDING, WorkOrderStatus.PENDING)
                    .row(CHANGE, WorkOrderStatus.DISPATCHED, WorkOrderStatus.DISPATCHED)
                    .row(CHANGE, WorkOrderStatus.ACCEPTED, WorkOrderStatus.ACCEPTED)
                    .row(CHANGE, WorkOrderStatus.EN_ROUTE, WorkOrderStatus.EN_ROUTE)
                    .row(CHANGE, WorkOrderStatus.PAUSED, WorkOrderStatus.PAUSED)
                    .row(RECORD, WorkOrderStatus.ARRIVED, WorkOrderStatus.ARRIVED)
                    .row(RECORD, WorkOrderStatus.IN_SERVICE, WorkOrderStatus.IN_SERVICE)
                    .row(RECORD, WorkOrderStatus.PAUSED, WorkOrderStatus.PAUSED)
                    .row(RATE, WorkOrderStatus.COMPLETED, WorkOrderStatus.COMPLETED)
                    .row(RATE, WorkOrderStatus.NOT_FIXED, WorkOrderStatus.NOT_FIXED)
                    .row(RATE, WorkOrderStatus.RETURNED, WorkOrderStatus.RETURNED)
                    .build();

    /** The four classic states. Acceptance, departure and arrival are stamps on the engineer, none is obligatory. */
    public static final Transitions<WorkOrderStatus, WorkOrderAction> SHORT =
            Transitions.<WorkOrderStatus, WorkOrderAction>table()
                    //   action     becomes                     allowed from
                    .row(DISPATCH, WorkOrderStatus.DISPATCHED, WorkOrderStatus.PENDING)
                    .row(CANCEL, WorkOrderStatus.CANCELLED, WorkOrderStatus.PENDING)
                    .row(ACCEPT, WorkOrderStatus.DISPATCHED, WorkOrderStatus.DISPATCHED)
                    .row(DECLINE, WorkOrderStatus.PENDING, WorkOrderStatus.DISPATCHED)
                    .row(DEPART, WorkOrderStatus.DISPATCHED, WorkOrderStatus.DISPATCHED)
                    .row(ARRIVE, WorkOrderStatus.DISPATCHED, WorkOrderStatus.DISPATCHED)
                    .row(COMPLETE, WorkOrderStatus.COMPLETED, WorkOrderStatus.DISPATCHED)
                    .row(SEND_BACK, WorkOrderStatus.DISPATCHED, WorkOrderStatus.COMPLETED)
                    .row(CHANGE, WorkOrderStatus.PENDING, WorkOrderStatus.PENDING)
                    .row(CHANGE, WorkOrderStatus.DISPATCHED, WorkOrderStatus.DISPATCHED)
                    .row(RECORD, WorkOrderStatus.DISPATCHED, WorkOrderStatus.DISPATCHED)
                    .row(RATE, WorkOrderStatus.COMPLETED, WorkOrderStatus.COMPLETED)
                    .build();

    /** One engineer's way through an order, step by step. */
    public static final Transitions<AssignmentStatus, WorkOrderAction> ENGINEER_FULL =
            Transitions.<AssignmentStatus, WorkOrderAction>table()
                    //   action          becomes                    allowed from
                    .row(ACCEPT, AssignmentStatus.ACCEPTED, AssignmentStatus.OFFERED)
                    .row(DECLINE, AssignmentStatus.DECLINED, AssignmentStatus.OFFERED)
                    .row(DEPART, AssignmentStatus.EN_ROUTE, AssignmentStatus.ACCEPTED)
                    .row(ARRIVE, AssignmentStatus.ON_SITE, AssignmentStatus.EN_ROUTE)
                    .row(START, AssignmentStatus.ON_SITE, AssignmentStatus.ON_SITE)
                    .row(PAUSE, AssignmentStatus.PAUSED, AssignmentStatus.ON_SITE)
                    .row(RESUME, AssignmentStatus.ON_SITE, AssignmentStatus.PAUSED)
                    .row(COMPLETE, AssignmentStatus.DONE, AssignmentStatus.ON_SITE)
                    .row(REPORT_NOT_FIXED, AssignmentStatus.DONE, AssignmentStatus.ON_SITE)
                    .row(RETURN, AssignmentStatus.BACK, AssignmentStatus.DONE)
                    .row(RATE, AssignmentStatus.RATED, AssignmentStatus.DONE, AssignmentStatus.BACK)
                    .build();

    /** One engineer's way in short mode: forward only, any stamp may be left out. */
    public static final Transitions<AssignmentStatus, WorkOrderAction> ENGINEER_SHORT =
            Transitions.<AssignmentStatus, WorkOrderAction>table()
                    //   action    becomes                    allowed from
                    .row(ACCEPT, AssignmentStatus.ACCEPTED, AssignmentStatus.OFFERED)
                    .row(DECLINE, AssignmentStatus.DECLINED, AssignmentStatus.OFFERED)
                    .row(DEPART, AssignmentStatus.EN_ROUTE, AssignmentStatus.OFFERED, AssignmentStatus.ACCEPTED)
                    .row(
                            ARRIVE,
                            AssignmentStatus.ON_SITE,
                            AssignmentStatus.OFFERED,
                            AssignmentStatus.ACCEPTED,
                            AssignmentStatus.EN_ROUTE)
                    .row(
                            COMPLETE,
                            AssignmentStatus.DONE,
                            AssignmentStatus.OFFERED,
                            AssignmentStatus.ACCEPTED,
                            AssignmentStatus.EN_ROUTE,
                            AssignmentStatus.ON_SITE)
                    .row(RATE, AssignmentStatus.RATED, AssignmentStatus.DONE)
                    .build();

    private WorkOrderLife() {}

    public static Transitions<WorkOrderStatus, WorkOrderAction> of(WorkOrderMode mode) {
        return mode == WorkOrderMode.SHORT ? SHORT : FULL;
    }

    public static Transitions<AssignmentStatus, WorkOrderAction> ofEngineer(WorkOrderMode mode) {
        return mode == WorkOrderMode.SHORT ? ENGINEER_SHORT : ENGINEER_FULL;
    }
}
