package aftersales.persistence.installedbase;

import aftersales.application.installedbase.UnitListItem;
import aftersales.application.installedbase.UnitQueries;
import aftersales.application.installedbase.UnitView;
import aftersales.application.kernel.Acting;
import aftersales.application.kernel.BusinessSettings;
import aftersales.application.kernel.ListRequest;
import aftersales.application.kernel.Listing;
import aftersales.application.kernel.ReadModel;
import aftersales.domain.customer.CustomerId;
import aftersales.domain.installedbase.SerialNumber;
import aftersales.domain.installedbase.Unit;
import aftersales.domain.installedbase.UnitId;
import aftersales.domain.installedbase.UnitStatus;
import aftersales.domain.kernel.InvalidValue;
import aftersales.domain.kernel.NotFound;
import aftersales.persistence.kernel.ListSql;
import aftersales.persistence.kernel.ReadDb;
import aftersales.persistence.kernel.Reads;
import aftersales.persistence.kernel.RowScopeSql;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.statement.StatementContext;

@ReadModel
class JdbiUnitQueries implements UnitQueries {
    private static final int MOST_OF_ONE_CUSTOMER = 100;

    private static final ListSql<UnitListItem> LIST = ListSql.of(UnitColumns::item)
            .select(UnitColumns.SELECT)
            .from(UnitColumns.FROM)
            .key("u.id")
            .sortable("serialNumber", "u.serial_number", "text")
            .sortable("soldOn", "coalesce(u.sold_on, date '0001-01-01')", "date")
            .sortable("coverUntil", "coalesce(u.cover_until, date '0001-01-01')", "date")
            .sortable("updatedAt", "u.updated_at", "timestamptz")
            .defaultSort("-updatedAt")
            .search("u.serial_number like upper(:q) or p.name ilike :q or p.model ilike :q or p.code ilike :qPrefix"
                    + " or c.name ilike :q")
            .filter("customer", "u.customer_id = cast(:customer as uuid) or u.user_id = cast(:customer as uuid)")
            .filter("product", "u.product_id = cast(:product as uuid)")
            .filter("status", "u.status = any(:statusList)")
            .filter("source", "u.source = any(:sourceList)")
            .filter("cover", "coalesce(u.cover_until >= cast(:today as date), false) = (:cover = 'IN')");

    private final Reads reads;
    private final Acting acting;
    private final Clock clock;
    private final BusinessSettings business;

    @Inject
    JdbiUnitQueries(@ReadDb Reads reads, Acting acting, Clock clock, BusinessSettings business) {
        this.reads = reads;
        this.acting = acting;
        this.clock = clock;
        this.business = business;
    }

    @Override
    public Listing<UnitListItem> list(ListRequest request) {
        return LIST.list(reads, request, scope(), Map.of("today", today()));
    }

    @Override
    public UnitView view(UnitId id) {
        var scope = scope();
        return reads.one(
                        """
                        select %s, b.name as purchaser_name from %s join customer.customer b on b.id = u.customer_id
                        where u.id = :id and %s"""
                                .formatted(UnitColumns.SELECT, UnitColumns.FROM, scope.condition()),
                        with(scope, Map.of("id", id.value())),
                        JdbiUnitQueries::view)
                .orElseThrow(() -> new NotFound("Unit", id.value()));
    }

    @Override
    public List<UnitListItem> bySerial(String serialNumber) {
        return serial(serialNumber)
                .map(serial -> units("u.serial_number = :serial", Map.of("serial", serial.value())))
                .orElse(List.of());
    }

    @Override
    public List<UnitListItem> ofCustomer(CustomerId customer) {
        return units(
                "(u.customer_id = :customer or u.user_id = :customer)"
                        + " and u.status not in ('REPLACED', 'RETURNED', 'SCRAPPED')",
                Map.of("customer", customer.value()));
    }

    private List<UnitListItem> units(String condition, Map<String, Object> values) {
        var scope = scope();
        return reads.list(
                "select %s from %s where %s and %s order by u.sold_on desc nulls last, u.id desc limit %d"
                        .formatted(
                                UnitColumns.SELECT,
                                UnitColumns.FROM,
                                condition,
                                scope.condition(),
                                MOST_OF_ONE_CUSTOMER),
                with(scope, values),
                UnitColumns::item);
    }

    /** What is no serial number belongs to no unit. */
    private static Optional<SerialNumber> serial(String text) {
        try {
            return Optional.of(new SerialNumber(text));
        } catch (InvalidValue e) {
            return Optional.empty();
        }
    }

    private static UnitView view(ResultSet rs, StatementContext context) throws SQLException {
        var status = UnitStatus.valueOf(rs.getString("status"));
        return new UnitView(
                rs.getObject("id", UUID.class),
                rs.getInt("version"),
                rs.getString("serial_number"),
                rs.getObject("product_id", UUID.class),
                rs.getString("product_code"),
                rs.getString("product_name"),
                rs.getString("model"),
                rs.getObject("purchaser_id", UUID.class),
                rs.getString("purchaser_name"),
                rs.getObject("user_id", UUID.class),
                rs.getString("user_name"),
                rs.getString("source"),
                rs.getBoolean("sold_by_us"),
                status.name(),
                rs.getInt("repair_count"),
                UnitColumns.date(rs, "sold_on"),
                UnitColumns.date(rs, "installed_on"),
                UnitColumns.date(rs, "exchanged_on"),
                Optional.ofNullable(rs.getString("evidence")).orElse(""),
                rs.getString("cover_rule"),
                rs.getInt("cover_months"),
                Optional.ofNullable(rs.getString("cover_basis")),
                UnitColumns.date(rs, "cover_from"),
                UnitColumns.date(rs, "cover_until"),
                UnitColumns.stayViews(rs),
                Unit.LIFE.allowed(status).stream().map(Enum::name).toList(),
                UnitColumns.instant(rs, "updated_at"));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), business.timeZone());
    }

    private RowScopeSql scope() {
        return UnitScope.of(acting.current(), "u");
    }

    private Map<String, Object> with(RowScopeSql scope, Map<String, Object> more) {
        var all = new HashMap<>(scope.parameters());
        all.put("today", today());
        all.putAll(more);
        return all;
    }
}
