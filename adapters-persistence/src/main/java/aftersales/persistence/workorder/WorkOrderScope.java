package aftersales.persistence.workorder;

import aftersales.application.kernel.Actor;
import aftersales.persistence.kernel.RowScopeSql;

/** Which orders somebody may see: an engineer's own are those that he is assigned to and has not declined. */
public final class WorkOrderScope {
    private static final String OWN =
            """
            exists (select 1 from workorder.assignment sa
                    where sa.work_order_id = %s.id and sa.engineer_id = :actorId and sa.status <> 'DECLINED')""";

    private WorkOrderScope() {}

    /** @param alias alias of {@code workorder.work_order} */
    public static RowScopeSql of(Actor actor, String alias) {
        return RowScopeSql.of(actor, alias, OWN.formatted(alias));
    }
}
