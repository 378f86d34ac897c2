package aftersales.web.sales;

import aftersales.application.sales.PriceView;
import aftersales.application.sales.SaleView;
import aftersales.web.kernel.MoneyJson;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Prices of sales as the money tag takes them; a sum is empty as soon as one part of it is not told. */
@Named
@ApplicationScoped
public class SalePrices {
    public Optional<MoneyJson> of(Optional<PriceView> price) {
        return price.map(p -> new MoneyJson(p.amount(), p.currency()));
    }

    /** What the units of a line cost together. */
    public Optional<MoneyJson> ofLine(SaleView.Line line) {
        return line.unitPrice().map(price -> times(price, line.units().size()));
    }

    /** What all lines cost together; empty in several currencies. */
    public Optional<MoneyJson> ofAll(List<SaleView.Line> lines) {
        var sums = lines.stream().flatMap(line -> ofLine(line).stream()).toList();
        var currencies = sums.stream().map(MoneyJson::currency).collect(Collectors.toSet());
        if (sums.size() < lines.size() || currencies.size() != 1) {
            return Optional.empty();
        }
        var sum = sums.stream().map(part -> new BigDecimal(part.amount())).reduce(BigDecimal.ZERO, BigDecimal::add);
        return Optional.of(
                new MoneyJson(sum.toPlainString(), currencies.iterator().next()));
    }

    private static MoneyJson times(PriceView price, int units) {
        var sum = new BigDecimal(price.amount()).multiply(BigDecimal.valueOf(units));
        return new MoneyJson(sum.toPlainString(), price.currency());
    }
}
