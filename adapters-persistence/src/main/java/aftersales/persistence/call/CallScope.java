package aftersales.persistence.call;

import aftersales.application.kernel.Actor;
import aftersales.persistence.kernel.RowScopeSql;

/** Whose calls an actor may see: those taken by them, their team or branch; a call that nobody has taken is everybody's. */
final class CallScope {
    private CallScope() {}

    static RowScopeSql of(Actor actor) {
        return RowScopeSql.of(actor, "c", "c.agent_id is null or c.agent_id = :actorId");
    }
}
