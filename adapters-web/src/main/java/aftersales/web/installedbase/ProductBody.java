package aftersales.web.installedbase;

import aftersales.application.installedbase.ProductInput;
import aftersales.domain.installedbase.ProductStatus;
import java.util.Optional;

/**
 * A product as another program sends it.
 *
 * @param code needed for a new product; that of a known one stays
 * @param coverRule code of a cover rule; absent means the company's default
 * @param makerMonths the maker's warranty in months, which prevails where it is longer
 * @param status only for a change; absent means current
 */
public record ProductBody(
        Optional<String> code,
        String name,
        Optional<String> model,
        Optional<String> category,
        Optional<String> manufacturer,
        Optional<String> coverRule,
        Optional<Integer> makerMonths,
        Optional<ProductStatus> status) {
    ProductInput input() {
        return new ProductInput(name, model, category, manufacturer, coverRule, makerMonths);
    }
}
