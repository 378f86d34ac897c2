package aftersales.persistence.sales;

import aftersales.application.kernel.Acting;
import aftersales.application.kernel.Actor;
import aftersales.application.kernel.ListRequest;
import aftersales.application.kernel.Listing;
import aftersales.application.kernel.ReadModel;
import aftersales.application.sales.PriceView;
import aftersales.application.sales.SaleListItem;
import aftersales.application.sales.SaleQueries;
import aftersales.application.sales.SaleView;
import aftersales.domain.kernel.Money;
import aftersales.domain.kernel.NotFound;
import aftersales.domain.kernel.Permission;
import aftersales.domain.sales.SaleId;
import aftersales.persistence.kernel.ListSql;
import aftersales.persistence.kernel.ReadDb;
import aftersales.persistence.kernel.Reads;
import aftersales.persistence.kernel.RowScopeSql;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.statement.StatementContext;

@ReadModel
class JdbiSaleQueries implements SaleQueries {
    private static final ListSql<SaleListItem> LIST = ListSql.of(JdbiSaleQueries::item)
            .select(
                    """
                    s.id, s.number, coalesce(s.external_id, '') as external_id, s.sold_on, s.customer_id,
                    c.name as customer_name,
                    (select count(*) from sales.sale_unit n where n.sale_id = s.id) as units,
                    t.amount, t.currency""")
            .from(
                    """
                    sales.sale s
                    join customer.customer c on c.id = s.customer_id
                    left join lateral (
                        select case when count(distinct l.currency) = 1 and count(l.unit_price) = count(*) then sum(l.unit_price * (
                                   select count(*) from sales.sale_unit n
                                   where n.sale_id = l.sale_id and n.line_position = l.position)) end as amount,
                               min(l.currency) as currency
                        from sales.sale_line l where l.sale_id = s.id) t on true""")
            .key("s.id")
            .sortable("number", "s.number", "text")
            .sortable("soldOn", "s.sold_on", "date")
            .defaultSort("-soldOn")
            .search(
                    "s.number ilike :qPrefix or s.external_id ilike :qPrefix or c.name ilike :q or c.code ilike :qPrefix")
            .filter("customer", "s.customer_id = cast(:customer as uuid)")
            .filter("soldFrom", "s.sold_on >= cast(:soldFrom as date)")
            .filter("soldTo", "s.sold_on <= cast(:soldTo as date)");

    private final Reads reads;
    private final Acting acting;

    @Inject
    JdbiSaleQueries(@ReadDb Reads reads, Acting acting) {
        this.reads = reads;
        this.acting = acting;
    }

    public record SaleColumns(
            UUID id,
            int version,
            String number,
            String source,
            String externalId,
            LocalDate soldOn,
            UUID customerId,
            String customerCode,
            String customerName,
            String sellingUnit,
            String salesRep) {}

    public record LineColumns(
            int position,
            UUID productId,
            String productCode,
            String productName,
            Optional<BigDecimal> unitPrice,
            Optional<String> currency) {}

    public record UnitColumns(int linePosition, UUID unitId, String serialNumber) {}

    @Override
    public Listing<SaleListItem> list(ListRequest request) {
        var page = LIST.list(reads, request, RowScopeSql.of(acting.current(), "s", "false"));
        return new Listing<>(
                page.items().stream().map(this::masked).toList(), page.next(), page.previous(), page.count());
    }

    @Override
    public SaleView view(SaleId id) {
        var actor = acting.current();
        var scope = RowScopeSql.of(actor, "s", "false");
        var parameters = new HashMap<>(scope.parameters());
        parameters.put("id", id.value());
        var sale = reads.one(
                        """
                        select s.id, s.version, s.number, coalesce(s.external_source, '') as source,
                               coalesce(s.external_id, '') as external_id, s.sold_on, s.customer_id,
                               c.code as customer_code, c.name as customer_name,
                               coalesce(s.selling_unit, '') as selling_unit, coalesce(s.sales_rep, '') as sales_rep
                        from sales.sale s join customer.customer c on c.id = s.customer_id
                        where s.id = :id and %s"""
                                .formatted(scope.condition()),
                        parameters,
                        SaleColumns.class)
                .orElseThrow(() -> new NotFound("Sale", id.value()));
        return view(sale, actor);
    }

    private SaleView view(SaleColumns s, Actor actor) {
        var units = reads.list(
                """
                select line_position, unit_id, serial_number from sales.sale_unit
                where sale_id = :sale order by position""",
                Map.of("sale", s.id()),
                UnitColumns.class);
        return new SaleView(
                s.id(),
                s.version(),
                s.number(),
                s.source(),
                s.externalId(),
                s.soldOn(),
                s.customerId(),
                s.customerCode(),
                s.customerName(),
                s.sellingUnit(),
                s.salesRep(),
                lines(s.id()).stream().map(line -> view(line, units, actor)).toList());
    }

    private List<LineColumns> lines(UUID sale) {
        return reads.list(
                """
                select l.position, l.product_id, p.code as product_code, p.name as product_name, l.unit_price, l.currency
                from sales.sale_line l join installedbase.product p on p.id = l.product_id
                where l.sale_id = :sale order by l.position""",
                Map.of("sale", sale),
                LineColumns.class);
    }

    private static SaleView.Line view(LineColumns line, List<UnitColumns> units, Actor actor) {
        var price = line.unitPrice()
                .filter(amount -> actor.has(Permission.PRICE_VIEW))
                .map(amount -> price(amount, line.currency().orElseThrow()));
        return new SaleView.Line(
                line.productId(),
                line.productCode(),
                line.productName(),
                price,
                units.stream()
                        .filter(unit -> unit.linePosition() == line.position())
                        .map(unit -> new SaleView.SoldUnit(unit.unitId(), unit.serialNumber()))
                        .toList());
    }

    private SaleListItem masked(SaleListItem item) {
        return acting.current().has(Permission.PRICE_VIEW)
                ? item
                : new SaleListItem(
                        item.id(),
                        item.number(),
                        item.externalId(),
                        item.soldOn(),
                        item.customerId(),
                        item.customerName(),
                        item.units(),
                        Optional.empty());
    }

    private static SaleListItem item(ResultSet rs, StatementContext context) throws SQLException {
        var amount = Optional.ofNullable(rs.getBigDecimal("amount"));
        String currency = rs.getString("currency");
        return new SaleListItem(
                rs.getObject("id", UUID.class),
                rs.getString("number"),
                rs.getString("external_id"),
                rs.getObject("sold_on", LocalDate.class),
                rs.getObject("customer_id", UUID.class),
                rs.getString("customer_name"),
                rs.getInt("units"),
                amount.map(sum -> price(sum, currency)));
    }

    private static PriceView price(BigDecimal amount, String currency) {
        var money = new Money(amount, Currency.getInstance(currency));
        return new PriceView(money.amount().toPlainString(), currency);
    }
}
