package aftersales.persistence.parts;

import aftersales.application.kernel.Acting;
import aftersales.application.kernel.Actor;
import aftersales.application.kernel.BusinessSettings;
import aftersales.application.kernel.ListRequest;
import aftersales.application.kernel.Listing;
import aftersales.application.kernel.ReadModel;
import aftersales.application.parts.StockDocumentListItem;
import aftersales.application.parts.StockDocumentQueries;
import aftersales.application.parts.StockDocumentView;
import aftersales.application.parts.StockLineView;
import aftersales.application.parts.StockPlaceView;
import aftersales.domain.kernel.NotFound;
import aftersales.domain.kernel.Permission;
import aftersales.domain.parts.StockDocument;
import aftersales.domain.parts.StockDocumentId;
import aftersales.domain.parts.StockDocumentStatus;
import aftersales.persistence.kernel.ListSql;
import aftersales.persistence.kernel.ReadDb;
import aftersales.persistence.kernel.Reads;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Stock documents with the names of places and people: two statements for a record, one for a list. */
@ReadModel
class JdbiStockDocumentQueries implements StockDocumentQueries {
    private static final String FROM =
            """
            parts.stock_document d
            left join parts.location fl on fl.id = d.from_id
            left join identity.app_user fe on fe.id = d.from_id
            left join parts.location tl on tl.id = d.to_id
            left join identity.app_user te on te.id = d.to_id
            left join identity.app_user c on c.id = d.created_by""";

    private static final String FROM_NAME = "coalesce(fl.name, fe.display_name, '')";
    private static final String TO_NAME = "coalesce(tl.name, te.display_name, '')";

    private static final ListSql<StockDocumentListItem> LIST = ListSql.of(StockDocumentListItem.class)
            .select(
                    """
                    d.id, d.version, d.number, d.kind, d.status, d.counter_of is not null as counter,
                    %s as from_name, %s as to_name,
                    (select count(*) from parts.stock_line s where s.document_id = d.id) as lines,
                    coalesce((select trim_scale(sum(s.quantity)) from parts.stock_line s where s.document_id = d.id), 0) as quantity,
                    d.reference, d.created_at, coalesce(c.display_name, '') as created_by_name, d.posted_at"""
                            .formatted(FROM_NAME, TO_NAME))
            .from(FROM)
            .key("d.id")
            .sortable("number", "d.number", "text")
            .sortable("createdAt", "d.created_at", "timestamptz")
            .sortable("postedAt", "coalesce(d.posted_at, '-infinity')", "timestamptz")
            .defaultSort("-createdAt")
            .search(
                    """
                    d.number ilike :q or d.reference ilike :q or d.note ilike :q or %s ilike :q or %s ilike :q
                    or exists (select 1 from parts.stock_line s join parts.part p on p.id = s.part_id
                               where s.document_id = d.id and (p.code ilike :qPrefix or p.name ilike :q))"""
                            .formatted(FROM_NAME, TO_NAME))
            .filter("kind", "d.kind = any(:kindList)")
            .filter("status", "d.status = any(:statusList)")
            .filter("place", "cast(:place as uuid) in (d.from_id, d.to_id)")
            .filter(
                    "part",
                    "exists (select 1 from parts.stock_line s where s.document_id = d.id and s.part_id = cast(:part as uuid))")
            .filter("from", "d.created_at >= cast(cast(:from as date) as timestamp) at time zone :zone")
            .filter("until", "d.created_at < cast(cast(:until as date) + 1 as timestamp) at time zone :zone");

    private final Reads reads;
    private final Acting acting;
    private final BusinessSettings business;

    @Inject
    JdbiStockDocumentQueries(@ReadDb Reads reads, Acting acting, BusinessSettings business) {
        this.reads = reads;
        this.acting = acting;
        this.business = business;
    }

    public record DocumentColumns(
            UUID id,
            int version,
            String number,
            String kind,
            String status,
            Optional<String> fromKind,
            Optional<UUID> fromId,
            String fromName,
            Optional<String> toKind,
            Optional<UUID> toId,
            String toName,
            Optional<String> reference,
            Optional<String> note,
            Instant createdAt,
            Optional<String> createdByName,
            Optional<Instant> postedAt,
            Optional<String> postedByName,
            Optional<Instant> reversedAt,
            Optional<String> reversedByName,
            Optional<String> reverseReason,
            Optional<UUID> counterOf,
            Optional<String> counterOfNumber,
            Optional<UUID> counteredBy,
            Optional<String> counteredByNumber,
            Instant updatedAt) {}

    @Override
    public Listing<StockDocumentListItem> list(ListRequest request) {
        return LIST.list(
                reads,
                request,
                StockScope.of(acting.current(), "d"),
                Map.of("zone", business.timeZone().getId()));
    }

    @Override
    public StockDocumentView view(StockDocumentId id) {
        var actor = acting.current();
        var scope = StockScope.of(actor, "d");
        var parameters = new HashMap<String, Object>(scope.parameters());
        parameters.put("id", id.value());
        var lines = reads.list(
                """
                select s.id, s.part_id, p.code as part_code, p.name as part_name, trim_scale(s.quantity) as quantity, s.serials
                from parts.stock_line s join parts.part p on p.id = s.part_id where s.document_id = :id order by s.position""",
                Map.of("id", id.value()),
                StockLineView.class);
        return reads.one(
                        """
                        select d.id, d.version, d.number, d.kind, d.status, d.from_kind, d.from_id, %s as from_name, d.to_kind,
                               d.to_id, %s as to_name, d.reference, d.note, d.created_at, c.display_name as created_by_name,
                               d.posted_at, pu.display_name as posted_by_name, d.reversed_at,
                               ru.display_name as reversed_by_name, d.reverse_reason, d.counter_of,
                               o.number as counter_of_number, d.countered_by, k.number as countered_by_number, d.updated_at
                        from %s
                        left join identity.app_user pu on pu.id = d.posted_by
                        left join identity.app_user ru on ru.id = d.reversed_by
                        left join parts.stock_document o on o.id = d.counter_of
                        left join parts.stock_document k on k.id = d.countered_by
                        where d.id = :id and %s"""
                                .formatted(FROM_NAME, TO_NAME, FROM, scope.condition()),
                        parameters,
                        DocumentColumns.class)
                .map(row -> shown(row, lines, actor))
                .orElseThrow(() -> new NotFound(JpaStockDocuments.KIND, id.value()));
    }

    private static StockDocumentView shown(DocumentColumns d, List<StockLineView> lines, Actor actor) {
        return new StockDocumentView(
                d.id(),
                d.version(),
                d.number(),
                d.kind(),
                d.status(),
                d.fromKind().map(kind -> new StockPlaceView(kind, d.fromId().orElseThrow(), d.fromName())),
                d.toKind().map(kind -> new StockPlaceView(kind, d.toId().orElseThrow(), d.toName())),
                lines,
                d.reference(),
                d.note(),
                d.createdAt(),
                d.createdByName(),
                d.postedAt(),
                d.postedByName(),
                d.reversedAt(),
                d.reversedByName(),
                d.reverseReason(),
                d.counterOf(),
                d.counterOfNumber(),
                d.counteredBy(),
                d.counteredByNumber(),
                actor.has(Permission.STOCK_EDIT)
                        ? StockDocument.allowed(
                                        StockDocumentStatus.valueOf(d.status()),
                                        d.counterOf().isPresent())
                                .stream()
                                .map(Enum::name)
                                .toList()
                        : List.of(),
                d.updatedAt());
    }
}
