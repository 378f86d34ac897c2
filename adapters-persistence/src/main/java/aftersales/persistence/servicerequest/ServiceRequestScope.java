package aftersales.persistence.servicerequest;

import aftersales.application.kernel.Actor;
import aftersales.persistence.kernel.RowScopeSql;

/**
 * Which requests somebody may see: a person's own are those that they took down, are responsible for, or have a job for.
 */
public final class ServiceRequestScope {
    private static final String OWN =
            """
            %1$s.owner_id = :actorId or %1$s.opened_by = :actorId or exists (
                select 1 from workorder.work_order sw join workorder.assignment sa on sa.work_order_id = sw.id
                where sw.request_id = %1$s.id and sa.engineer_id = :actorId and sa.status <> 'DECLINED')""";

    private ServiceRequestScope() {}

    /** @param alias alias of {@code servicerequest.service_request} */
    public static RowScopeSql of(Actor actor, String alias) {
        return RowScopeSql.of(actor, alias, OWN.formatted(alias));
    }
}
