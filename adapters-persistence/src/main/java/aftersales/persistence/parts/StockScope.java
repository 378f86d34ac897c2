package aftersales.persistence.parts;

import aftersales.application.kernel.Actor;
import aftersales.persistence.kernel.RowScopeSql;

/** Which stock documents somebody may see: an own one is one that brings parts to him or takes them from him. */
final class StockScope {
    private StockScope() {}

    /** @param alias alias of {@code parts.stock_document} */
    static RowScopeSql of(Actor actor, String alias) {
        return RowScopeSql.of(actor, alias, "%1$s.from_id = :actorId or %1$s.to_id = :actorId".formatted(alias));
    }
}
