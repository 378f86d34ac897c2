package aftersales.web.billing;

import aftersales.application.billing.AmountView;
import aftersales.web.kernel.MoneyJson;
import aftersales.web.kernel.Show;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;

/** Amounts of view records as pages show them: {@code #{amounts.text(row.price())}}. */
@Named("amounts")
@ApplicationScoped
public class Amounts {
    private final Show show;

    @Inject
    public Amounts(Show show) {
        this.show = show;
    }

    /** For the CDI proxy. */
    protected Amounts() {
        this(null);
    }

    /** {@code 1,128.00}; nothing for no amount, such as one that the reader may not see. */
    public String text(Object amount) {
        return show.value(amount) instanceof AmountView view
                ? show.money(new MoneyJson(view.amount(), view.currency()))
                : "";
    }

    /** {@code 1128.00}, for fields; nothing for no amount. */
    public String plain(Object amount) {
        return show.value(amount) instanceof AmountView view ? view.amount() : "";
    }

    /** Whether it is above zero. */
    public boolean any(Object amount) {
        return show.value(amount) instanceof AmountView view && new BigDecimal(view.amount()).signum() > 0;
    }
}
