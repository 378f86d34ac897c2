package aftersales.web.workorder;

import aftersales.web.kernel.Show;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** How values of work orders read on pages. */
@Named
@ApplicationScoped
public class WorkOrderText {
    private static final BigDecimal MINUTES = BigDecimal.valueOf(60);

    private final Show show;

    @Inject
    public WorkOrderText(Show show) {
        this.show = show;
    }

    /** For the CDI proxy. */
    protected WorkOrderText() {
        this(null);
    }

    /** Minutes as hours with at most two decimals: {@code 1.5}. */
    public String hours(Object minutes) {
        return show.value(minutes) instanceof Long effort
                ? BigDecimal.valueOf(effort)
                        .divide(MINUTES, 2, RoundingMode.HALF_UP)
                        .stripTrailingZeros()
                        .toPlainString()
                : "";
    }

    /** What a telephone dials: digits and a leading plus of a number as it was entered. */
    public String dial(Object number) {
        var entered = String.valueOf(show.value(number)).strip();
        return (entered.startsWith("+") ? "+" : "") + entered.replaceAll("[^0-9]", "");
    }
}
