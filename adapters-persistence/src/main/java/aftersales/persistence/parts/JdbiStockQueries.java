package aftersales.persistence.parts;

import aftersales.application.billing.AmountView;
import aftersales.application.kernel.Acting;
import aftersales.application.kernel.BusinessSettings;
import aftersales.application.kernel.ListRequest;
import aftersales.application.kernel.Listing;
import aftersales.application.kernel.ReadModel;
import aftersales.application.parts.HolderItem;
import aftersales.application.parts.MovementItem;
import aftersales.application.parts.StockItem;
import aftersales.application.parts.StockLocationView;
import aftersales.application.parts.StockQueries;
import aftersales.domain.kernel.Money;
import aftersales.domain.kernel.NotFound;
import aftersales.domain.kernel.Permission;
import aftersales.domain.parts.StockLocationId;
import aftersales.persistence.kernel.ListSql;
import aftersales.persistence.kernel.ReadDb;
import aftersales.persistence.kernel.Reads;
import aftersales.persistence.kernel.RowScopeSql;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Sums and entries of the ledger with the names of parts and places, one statement each. */
@ReadModel
class JdbiStockQueries implements StockQueries {
    /** Who may see stock sees all of it. */
    private static final RowScopeSql EVERYTHING = new RowScopeSql("true", Map.of());

    private static final String STOCK_FROM =
            """
            parts.balance b
            join parts.part p on p.id = b.part_id
            left join parts.location l on l.id = b.place_id
            left join identity.app_user e on e.id = b.place_id""";

    private static final String STOCK_COLUMNS =
            """
            b.id, b.part_id, p.code as part_code, p.name as part_name, b.place_kind, b.place_id,
            coalesce(l.name, e.display_name, '') as place_name, trim_scale(b.quantity) as quantity, p.price, p.currency,
            p.serial_tracked,
            array(select s.serial from parts.serial s where s.part_id = b.part_id and s.place_id = b.place_id
                  order by s.serial) as serials,
            b.moved_at""";

    private static final ListSql<StockColumns> STOCK = ListSql.of(StockColumns.class)
            .select(STOCK_COLUMNS)
            .from(STOCK_FROM)
            .key("b.id")
            .sortable("part", "p.code", "text")
            .sortable("name", "p.name", "text")
            .sortable("place", "coalesce(l.name, e.display_name, '')", "text")
            .sortable("quantity", "b.quantity", "numeric")
            .sortable("movedAt", "b.moved_at", "timestamptz")
            .defaultSort("part")
            .search("p.code ilike :qPrefix or p.name ilike :q or coalesce(l.name, e.display_name) ilike :q")
            .filter("part", "b.part_id = cast(:part as uuid)")
            .filter("place", "b.place_id = cast(:place as uuid)")
            .filter("placeKind", "b.place_kind = any(:placeKindList)");

    private static final ListSql<MovementItem> MOVEMENTS = ListSql.of(MovementItem.class)
            .select(
                    """
                    m.id, m.at, m.part_id, p.code as part_code, p.name as part_name, m.place_kind, m.place_id,
                    coalesce(l.name, e.display_name, '') as place_name, trim_scale(m.quantity) as quantity, m.serial,
                    m.source_kind, m.source_id, m.source_number, d.kind as document_kind,
                    m.reverses is not null or d.counter_of is not null as reversal""")
            .from(
                    """
                    parts.movement m
                    join parts.part p on p.id = m.part_id
                    left join parts.location l on l.id = m.place_id
                    left join identity.app_user e on e.id = m.place_id
                    left join parts.stock_document d on d.id = m.source_id""")
            .key("m.id")
            .sortable("at", "m.at", "timestamptz")
            .defaultSort("-at")
            .search(
                    """
                    p.code ilike :qPrefix or p.name ilike :q or m.source_number ilike :qPrefix or m.serial ilike :qPrefix
                    or coalesce(l.name, e.display_name) ilike :q""")
            .filter("part", "m.part_id = cast(:part as uuid)")
            .filter("place", "m.place_id = cast(:place as uuid)")
            .filter("placeKind", "m.place_kind = any(:placeKindList)")
            .filter("source", "m.source_id = cast(:source as uuid)")
            .filter("sourceKind", "m.source_kind = any(:sourceKindList)")
            .filter("from", "m.at >= cast(cast(:from as date) as timestamp) at time zone :zone")
            .filter("until", "m.at < cast(cast(:until as date) + 1 as timestamp) at time zone :zone");

    private static final String LOCATIONS =
            """
            select l.id, l.version, l.code, l.name, l.address, l.active,
                   (select count(*) from parts.balance b where b.place_id = l.id and b.quantity > 0) as parts
            from parts.location l""";

    private final Reads reads;
    private final Acting acting;
    private final BusinessSettings business;

    @Inject
    JdbiStockQueries(@ReadDb Reads reads, Acting acting, BusinessSettings business) {
        this.reads = reads;
        this.acting = acting;
        this.business = business;
    }

    public record StockColumns(
            UUID id,
            UUID partId,
            String partCode,
            String partName,
            String placeKind,
            UUID placeId,
            String placeName,
            BigDecimal quantity,
            BigDecimal price,
            String currency,
            boolean serialTracked,
            List<String> serials,
            Instant movedAt) {}

    @Override
    public Listing<StockItem> list(ListRequest request) {
        var page = STOCK.list(reads, request, new RowScopeSql("b.quantity > 0", Map.of()));
        return new Listing<>(
                page.items().stream().map(this::shown).toList(), page.next(), page.previous(), page.count());
    }

    @Override
    public Listing<MovementItem> movements(ListRequest request) {
        return MOVEMENTS.list(
                reads, request, EVERYTHING, Map.of("zone", business.timeZone().getId()));
    }

    @Override
    public List<StockItem> mine() {
        return reads
                .list(
                        "select %s from %s where b.quantity > 0 and b.place_id = :me order by p.code"
                                .formatted(STOCK_COLUMNS, STOCK_FROM),
                        Map.of("me", acting.current().userId().orElse(new UUID(0, 0))),
                        StockColumns.class)
                .stream()
                .map(this::shown)
                .toList();
    }

    @Override
    public List<StockLocationView> locations() {
        return reads.list(LOCATIONS + " order by l.active desc, l.code", Map.of(), StockLocationView.class);
    }

    @Override
    public StockLocationView location(StockLocationId id) {
        return reads.one(LOCATIONS + " where l.id = :id", Map.of("id", id.value()), StockLocationView.class)
                .orElseThrow(() -> new NotFound(JpaStockLocations.KIND, id.value()));
    }

    @Override
    public List<HolderItem> holders() {
        return reads.list(
                """
                select u.id, u.display_name as name from identity.app_user u
                where (u.enabled and u.roles && array['FIELD_ENGINEER', 'BENCH_ENGINEER', 'OUTLET'])
                   or exists (select 1 from parts.balance b where b.place_id = u.id and b.quantity > 0)
                order by u.display_name, u.id""",
                Map.of(),
                HolderItem.class);
    }

    private StockItem shown(StockColumns row) {
        return new StockItem(
                row.id(),
                row.partId(),
                row.partCode(),
                row.partName(),
                row.placeKind(),
                row.placeId(),
                row.placeName(),
                row.quantity(),
                acting.current().has(Permission.PRICE_VIEW) ? Optional.of(price(row)) : Optional.empty(),
                row.serialTracked(),
                row.serials(),
                row.movedAt());
    }

    private static AmountView price(StockColumns row) {
        return AmountView.of(Money.parse(row.price().stripTrailingZeros().toPlainString(), row.currency()));
    }
}
