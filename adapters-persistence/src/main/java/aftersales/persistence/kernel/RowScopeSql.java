package aftersales.persistence.kernel;

import aftersales.application.kernel.Actor;
import java.util.HashMap;
import java.util.Map;

/**
 * The one place where row scope becomes SQL. Every list and every {@code get} of a scoped record passes through it.
 *
 * @param condition SQL condition over the record's alias
 * @param parameters values of its named parameters
 */
public record RowScopeSql(String condition, Map<String, Object> parameters) {

    /** For records that everybody with the right may see. */
    public static RowScopeSql all() {
        return new RowScopeSql("true", Map.of());
    }

    /**
     * @param alias alias of the record's table, which has the columns {@code branch} and {@code team}
     * @param own condition that makes a row the actor's own, over the parameter {@code :actorId}
     */
    public static RowScopeSql of(Actor actor, String alias, String own) {
        var parameters = new HashMap<String, Object>();
        String mine = "false";
        if (actor.userId().isPresent() && own.contains(":actorId")) {
            parameters.put("actorId", actor.userId().get());
            mine = "(" + own + ")";
        }
        return switch (actor.scope()) {
            case ALL -> all();
            case OWN -> new RowScopeSql(mine, parameters);
            case TEAM -> sameUnit(alias + ".team", actor.team().orElse(null), mine, parameters);
            case BRANCH -> sameUnit(alias + ".branch", actor.branch().orElse(null), mine, parameters);
        };
    }

    private static RowScopeSql sameUnit(String column, String unit, String mine, Map<String, Object> parameters) {
        if (unit == null) {
            return new RowScopeSql(mine, parameters);
        }
        parameters.put("actorUnit", unit);
        return new RowScopeSql("(" + column + " = :actorUnit or " + mine + ")", parameters);
    }
}
