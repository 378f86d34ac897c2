package aftersales.persistence.billing;

import aftersales.application.kernel.Actor;
import aftersales.persistence.kernel.RowScopeSql;

/** Which receivables somebody may see; they belong to branch and team of the work behind them, and to nobody alone. */
final class ReceivableScope {
    private ReceivableScope() {}

    /** @param alias alias of {@code billing.receivable} */
    static RowScopeSql of(Actor actor, String alias) {
        return RowScopeSql.of(actor, alias, "false");
    }
}
