package aftersales.persistence.installedbase;

import aftersales.application.installedbase.RepairStayView;
import aftersales.application.installedbase.UnitListItem;
import aftersales.domain.installedbase.CoverCalculator;
import aftersales.domain.installedbase.CoverFacts;
import aftersales.domain.installedbase.CoverTerms;
import aftersales.domain.installedbase.RepairStay;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.statement.StatementContext;

/** The columns of a unit that lists, records and the call panel show, with the cover of {@code :today} worked out. */
final class UnitColumns {
    static final String FROM =
            """
            installedbase.unit u
            join installedbase.product p on p.id = u.product_id
            join customer.customer c on c.id = u.user_id""";

    static final String SELECT =
            """
            u.id, u.version, u.serial_number, u.product_id, p.code as product_code, p.name as product_name,
            coalesce(p.model, '') as model, u.customer_id as purchaser_id, u.user_id, c.name as user_name, u.source,
            u.sold_by_us, u.status, u.repair_count, u.sold_on, u.installed_on, u.exchanged_on, u.evidence, u.cover_rule,
            u.return_days, u.exchange_days, u.cover_months, u.repair_warranty_days, u.starts_at_installation,
            u.needs_confirmation, u.cover_basis, u.cover_from, u.cover_until, u.updated_at,
            (select string_agg(s.received_on || '/' || coalesce(cast(s.returned_on as text), ''), ',' order by s.position)
             from installedbase.repair_stay s where s.unit_id = u.id) as stays,
            cast(:today as date) as today""";

    private UnitColumns() {}

    static UnitListItem item(ResultSet rs, StatementContext context) throws SQLException {
        var facts = facts(rs);
        return new UnitListItem(
                rs.getObject("id", UUID.class),
                rs.getString("serial_number"),
                rs.getObject("product_id", UUID.class),
                rs.getString("product_code"),
                rs.getString("product_name"),
                rs.getString("model"),
                rs.getObject("user_id", UUID.class),
                rs.getString("user_name"),
                rs.getString("status"),
                rs.getBoolean("sold_by_us"),
                rs.getInt("repair_count"),
                facts.soldOn(),
                date(rs, "cover_from"),
                date(rs, "cover_until"),
                CoverCalculator.decide(facts, rs.getObject("today", LocalDate.class), Optional.empty())
                        .verdict()
                        .name());
    }

    static CoverFacts facts(ResultSet rs) throws SQLException {
        return new CoverFacts(
                new CoverTerms(
                        rs.getString("cover_rule"),
                        rs.getInt("return_days"),
                        rs.getInt("exchange_days"),
                        rs.getInt("cover_months"),
                        rs.getInt("repair_warranty_days"),
                        rs.getBoolean("starts_at_installation"),
                        rs.getBoolean("needs_confirmation")),
                date(rs, "sold_on"),
                date(rs, "installed_on"),
                date(rs, "exchanged_on"),
                stays(rs),
                rs.getBoolean("sold_by_us") || rs.getString("evidence") != null);
    }

    static List<RepairStayView> stayViews(ResultSet rs) throws SQLException {
        return stays(rs).stream()
                .map(stay -> new RepairStayView(stay.receivedOn(), stay.returnedOn()))
                .toList();
    }

    static Optional<LocalDate> date(ResultSet rs, String column) throws SQLException {
        return Optional.ofNullable(rs.getObject(column, LocalDate.class));
    }

    static java.time.Instant instant(ResultSet rs, String column) throws SQLException {
        return rs.getObject(column, OffsetDateTime.class).toInstant();
    }

    /** Written as {@code 2026-03-01/2026-03-05,2026-04-01/}. */
    private static List<RepairStay> stays(ResultSet rs) throws SQLException {
        return Optional.ofNullable(rs.getString("stays")).stream()
                .flatMap(text -> Arrays.stream(text.split(",", -1)))
                .map(text -> {
                    int slash = text.indexOf('/');
                    return new RepairStay(
                            LocalDate.parse(text.substring(0, slash)),
                            Optional.of(text.substring(slash + 1))
                                    .filter(day -> !day.isEmpty())
                                    .map(LocalDate::parse));
                })
                .toList();
    }
}
