package aftersales.application.installedbase;

import java.util.Optional;

/**
 * What is entered of a product. Blank texts count as absent.
 *
 * @param coverRule code of the cover rule; empty for the company's default
 * @param makerMonths the maker's warranty in months
 */
public record ProductInput(
        String name,
        Optional<String> model,
        Optional<String> category,
        Optional<String> manufacturer,
        Optional<String> coverRule,
        Optional<Integer> makerMonths) {}
