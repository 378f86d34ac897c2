package aftersales.persistence.kernel;

import aftersales.application.kernel.ListRequest;
import aftersales.application.kernel.Listing;
import aftersales.application.kernel.OutboxCounts;
import aftersales.application.kernel.OutboxListItem;
import aftersales.application.kernel.OutboxQueries;
import aftersales.application.kernel.ReadModel;
import jakarta.inject.Inject;
import java.util.Map;

@ReadModel
class JdbiOutboxQueries implements OutboxQueries {
    private static final String STATUS =
            "case when o.done_at is not null then 'DONE' when o.given_up_at is not null then 'GIVEN_UP' else 'WAITING' end";

    private static final ListSql<OutboxListItem> LIST = ListSql.of(OutboxListItem.class)
            .select("o.id, o.type, o.kind, o.record_id, o.at, " + STATUS
                    + " as status, o.attempts, o.next_try, o.last_error")
            .from("kernel.outbox o")
            .key("o.id")
            .sortable("at", "o.at", "timestamptz")
            .defaultSort("-at")
            .filter("status", "(" + STATUS + ") = any(:statusList)")
            .filter("type", "o.type = any(:typeList)");

    private final Reads reads;

    @Inject
    JdbiOutboxQueries(@ReadDb Reads reads) {
        this.reads = reads;
    }

    @Override
    public Listing<OutboxListItem> list(ListRequest request) {
        return LIST.list(reads, request, new RowScopeSql("true", Map.of()));
    }

    @Override
    public OutboxCounts counts() {
        return reads.one(
                        """
                        select (select count(*) from kernel.outbox where done_at is null and given_up_at is null) as waiting,
                               (select count(*) from kernel.outbox where given_up_at is not null and done_at is null)
                                   as given_up""",
                        Map.of(),
                        OutboxCounts.class)
                .orElseThrow();
    }
}
