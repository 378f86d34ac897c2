package aftersales.web.parts;

import aftersales.application.kernel.ListRequest;
import aftersales.application.parts.StockItem;
import aftersales.application.parts.StockQueries;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Stock as other pages show it: of one part, and what the acting engineer carries. */
@Named("stockOf")
@RequestScoped
public class StockOfPage {
    @Inject
    StockQueries stock;

    private final Map<UUID, List<StockItem>> ofPart = new HashMap<>();
    private Optional<List<StockItem>> mine = Optional.empty();

    /** Where a part lies. */
    public List<StockItem> part(UUID part) {
        return ofPart.computeIfAbsent(part, id -> stock.list(
                        ListRequest.firstPage().limit(ListRequest.MAX_LIMIT).filter("part", id.toString()))
                .items());
    }

    /** How much of it there is all together. */
    public BigDecimal total(UUID part) {
        return part(part).stream().map(StockItem::quantity).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    public List<StockItem> getMine() {
        if (mine.isEmpty()) {
            mine = Optional.of(stock.mine());
        }
        return mine.get();
    }
}
