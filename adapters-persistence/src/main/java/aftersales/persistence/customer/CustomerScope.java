package aftersales.persistence.customer;

import aftersales.application.kernel.Actor;
import aftersales.persistence.kernel.RowScopeSql;

/** Which customers somebody may see: a person's own are those they look after and those whom a job of theirs is for. */
public final class CustomerScope {
    private static final String OWN =
            """
            %1$s.owner_user_id = :actorId or exists (
                select 1 from workorder.work_order w join workorder.assignment a on a.work_order_id = w.id
                where w.customer_id = %1$s.id and a.engineer_id = :actorId)""";

    private CustomerScope() {}

    /** @param alias alias of {@code customer.customer} */
    public static RowScopeSql of(Actor actor, String alias) {
        return RowScopeSql.of(actor, alias, OWN.formatted(alias));
    }
}
