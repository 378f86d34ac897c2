package aftersales.persistence.installedbase;

import aftersales.application.installedbase.CoverRuleView;
import aftersales.application.installedbase.CoverRules;
import aftersales.application.installedbase.ProductListItem;
import aftersales.application.installedbase.ProductQueries;
import aftersales.application.installedbase.ProductView;
import aftersales.application.kernel.BusinessSettings;
import aftersales.application.kernel.ListRequest;
import aftersales.application.kernel.Listing;
import aftersales.application.kernel.ReadModel;
import aftersales.domain.installedbase.ProductId;
import aftersales.domain.kernel.NotFound;
import aftersales.persistence.kernel.ListSql;
import aftersales.persistence.kernel.ReadDb;
import aftersales.persistence.kernel.Reads;
import aftersales.persistence.kernel.RowScopeSql;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

@ReadModel
class JdbiProductQueries implements ProductQueries {
    /** Products belong to no branch. */
    private static final RowScopeSql EVERYBODY = new RowScopeSql("true", Map.of());

    private static final String UNITS =
            "(select count(*) from installedbase.unit u where u.product_id = p.id) as units";

    private static final ListSql<ProductListItem> LIST = ListSql.of(ProductListItem.class)
            .select(
                    """
                    p.id, p.code, p.name, coalesce(p.model, '') as model, coalesce(p.category, '') as category,
                    coalesce(p.manufacturer, '') as manufacturer, p.status, %s"""
                            .formatted(UNITS))
            .from("installedbase.product p")
            .key("p.id")
            .sortable("code", "p.code", "text")
            .sortable("name", "p.name", "text")
            .sortable("updatedAt", "p.updated_at", "timestamptz")
            .defaultSort("code")
            .search("p.code ilike :qPrefix or p.name ilike :q or p.model ilike :q")
            .filter("category", "p.category = :category")
            .filter("manufacturer", "p.manufacturer = :manufacturer")
            .filter("status", "p.status = any(:statusList)");

    private final Reads reads;
    private final CoverRules rules;
    private final Clock clock;
    private final BusinessSettings business;

    @Inject
    JdbiProductQueries(@ReadDb Reads reads, CoverRules rules, Clock clock, BusinessSettings business) {
        this.reads = reads;
        this.rules = rules;
        this.clock = clock;
        this.business = business;
    }

    @Override
    public Listing<ProductListItem> list(ListRequest request) {
        return LIST.list(reads, request, EVERYBODY);
    }

    @Override
    public ProductView view(ProductId id) {
        return reads.one(
                        """
                        select p.id, p.version, p.code, p.name, coalesce(p.model, '') as model,
                               coalesce(p.category, '') as category, coalesce(p.manufacturer, '') as manufacturer,
                               coalesce(p.cover_rule, '') as cover_rule, p.maker_months, p.status, %s, p.updated_at
                        from installedbase.product p where p.id = :id"""
                                .formatted(UNITS),
                        Map.of("id", id.value()),
                        ProductView.class)
                .orElseThrow(() -> new NotFound("Product", id.value()));
    }

    @Override
    public List<CoverRuleView> coverRules() {
        return rules.inForce(LocalDate.ofInstant(clock.instant(), business.timeZone())).stream()
                .map(rule -> new CoverRuleView(
                        rule.code(),
                        rule.validFrom(),
                        rule.returnDays(),
                        rule.exchangeDays(),
                        rule.repairMonths(),
                        rule.repairWarrantyDays(),
                        rule.startsAtInstallation(),
                        rule.needsConfirmation()))
                .toList();
    }
}
