package aftersales.persistence.installedbase;

import aftersales.application.kernel.Actor;
import aftersales.persistence.kernel.RowScopeSql;

/** Which units somebody may see: a person's own are those that a job of theirs is on. */
public final class UnitScope {
    private static final String OWN =
            """
            exists (
                select 1 from workorder.work_order w join workorder.assignment a on a.work_order_id = w.id
                where w.unit_id = %1$s.id and a.engineer_id = :actorId)""";

    private UnitScope() {}

    /** @param alias alias of {@code installedbase.unit} */
    public static RowScopeSql of(Actor actor, String alias) {
        return RowScopeSql.of(actor, alias, OWN.formatted(alias));
    }
}
