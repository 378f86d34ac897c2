package aftersales.application.review;

import aftersales.application.kernel.Requires;
import aftersales.domain.kernel.Permission;
import java.util.List;
import java.util.UUID;

/** What happened to a record: who changed what, from what to what, when, through which door (AUD-04). */
@Requires({
    Permission.HISTORY_VIEW,
    Permission.REQUEST_VIEW,
    Permission.WORK_ORDER_VIEW,
    Permission.CUSTOMER_VIEW,
    Permission.UNIT_VIEW,
    Permission.PLAN_VIEW,
    Permission.PRODUCT_VIEW,
    Permission.SALE_VIEW
})
public interface HistoryQueries {

    /**
     * The newest entries first, at most {@code limit}. Personal values are masked without the right to see them.
     *
     * @param withOpenings whether those who only opened the record are told as well
     */
    List<HistoryEntry> history(String kind, UUID id, boolean withOpenings, int limit);

    /** What others changed after {@code version}, for the user whose save came too late; oldest first. */
    List<HistoryEntry> changesSince(String kind, UUID id, int version);
}
