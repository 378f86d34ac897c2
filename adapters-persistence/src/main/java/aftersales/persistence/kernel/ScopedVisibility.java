package aftersales.persistence.kernel;

import aftersales.application.kernel.Acting;
import aftersales.application.kernel.Actor;
import aftersales.application.kernel.RecordVisibility;
import aftersales.domain.kernel.NotFound;
import aftersales.domain.kernel.Permission;
import java.util.HashMap;
import java.util.UUID;
import java.util.function.BiFunction;

/**
 * Whose row scope holds the record may read its history. Asks the table itself: asking is no look at the record, hence no
 * entry in the log of who opened what.
 */
public abstract class ScopedVisibility implements RecordVisibility {
    private final Reads reads;
    private final Acting acting;
    private final String kind;
    private final Permission permission;
    private final String table;
    private final BiFunction<Actor, String, RowScopeSql> scope;

    /**
     * @param permission what opening the record takes
     * @param table the record's table with the alias {@code r}; its key is {@code id}
     * @param scope the row scope of an actor, over the alias
     */
    protected ScopedVisibility(
            Reads reads,
            Acting acting,
            String kind,
            Permission permission,
            String table,
            BiFunction<Actor, String, RowScopeSql> scope) {
        this.reads = reads;
        this.acting = acting;
        this.kind = kind;
        this.permission = permission;
        this.table = table;
        this.scope = scope;
    }

    @Override
    public String kind() {
        return kind;
    }

    @Override
    public void requireVisible(UUID id) {
        var actor = acting.current();
        actor.require(permission);
        var rows = scope.apply(actor, "r");
        var parameters = new HashMap<String, Object>(rows.parameters());
        parameters.put("id", id);
        var seen = reads.one(
                "select r.id from " + table + " where r.id = :id and " + rows.condition(),
                parameters,
                (row, context) -> id);
        if (seen.isEmpty()) {
            throw new NotFound(kind, id);
        }
    }
}
