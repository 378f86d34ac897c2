package aftersales.persistence.call;

import aftersales.application.kernel.Actor;
import aftersales.persistence.kernel.RowScopeSql;

/** Whose calls an actor may see: those taken by them, their team or branch; a call that nobody has taken is everybody's. */
public final class CallScope {
    private CallScope() {}

    static RowScopeSql of(Actor actor) {
        return of(actor, "c");
    }

    /** @param alias alias of {@code call.call} */
    public static RowScopeSql of(Actor actor, String alias) {
        return RowScopeSql.of(actor, alias, "%1$s.agent_id is null or %1$s.agent_id = :actorId".formatted(alias));
    }
}
