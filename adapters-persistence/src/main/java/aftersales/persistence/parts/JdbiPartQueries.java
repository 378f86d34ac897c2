package aftersales.persistence.parts;

import aftersales.application.billing.AmountView;
import aftersales.application.kernel.Acting;
import aftersales.application.kernel.ListRequest;
import aftersales.application.kernel.Listing;
import aftersales.application.kernel.ReadModel;
import aftersales.application.parts.PartQueries;
import aftersales.application.parts.PartView;
import aftersales.domain.kernel.Money;
import aftersales.domain.kernel.NotFound;
import aftersales.domain.kernel.Permission;
import aftersales.domain.parts.PartId;
import aftersales.persistence.kernel.ListSql;
import aftersales.persistence.kernel.ReadDb;
import aftersales.persistence.kernel.Reads;
import aftersales.persistence.kernel.RowScopeSql;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

@ReadModel
class JdbiPartQueries implements PartQueries {
    /** Parts belong to no branch. */
    private static final RowScopeSql EVERYBODY = new RowScopeSql("true", Map.of());

    private static final String COLUMNS =
            """
            p.id, p.version, p.code, p.name, coalesce(p.model_fit, '') as model_fit, p.price, p.currency,
            p.serial_tracked, p.returnable, p.updated_at""";

    private static final ListSql<PartColumns> LIST = ListSql.of(PartColumns.class)
            .select(COLUMNS)
            .from("parts.part p")
            .key("p.id")
            .sortable("code", "p.code", "text")
            .sortable("name", "p.name", "text")
            .sortable("price", "p.price", "numeric")
            .defaultSort("code")
            .search("p.code ilike :qPrefix or p.name ilike :q or p.model_fit ilike :q")
            .filter("returnable", "p.returnable = cast(:returnable as boolean)")
            .filter("serialTracked", "p.serial_tracked = cast(:serialTracked as boolean)");

    private final Reads reads;
    private final Acting acting;

    @Inject
    JdbiPartQueries(@ReadDb Reads reads, Acting acting) {
        this.reads = reads;
        this.acting = acting;
    }

    public record PartColumns(
            UUID id,
            int version,
            String code,
            String name,
            String modelFit,
            BigDecimal price,
            String currency,
            boolean serialTracked,
            boolean returnable,
            Instant updatedAt) {}

    @Override
    public Listing<PartView> list(ListRequest request) {
        var page = LIST.list(reads, request, EVERYBODY);
        return new Listing<>(
                page.items().stream().map(this::shown).toList(), page.next(), page.previous(), page.count());
    }

    @Override
    public PartView view(PartId id) {
        return reads.one(
                        "select " + COLUMNS + " from parts.part p where p.id = :id",
                        Map.of("id", id.value()),
                        PartColumns.class)
                .map(this::shown)
                .orElseThrow(() -> new NotFound("Part", id.value()));
    }

    private PartView shown(PartColumns part) {
        return new PartView(
                part.id(),
                part.version(),
                part.code(),
                part.name(),
                part.modelFit(),
                Optional.of(part)
                        .filter(p -> acting.current().has(Permission.PRICE_VIEW))
                        .map(JdbiPartQueries::price),
                part.serialTracked(),
                part.returnable(),
                part.updatedAt());
    }

    private static AmountView price(PartColumns part) {
        var currency = Currency.getInstance(part.currency());
        return AmountView.of(new Money(
                part.price().setScale(currency.getDefaultFractionDigits(), RoundingMode.UNNECESSARY), currency));
    }
}
