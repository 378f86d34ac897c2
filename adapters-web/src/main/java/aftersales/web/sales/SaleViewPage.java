package aftersales.web.sales;

import aftersales.application.sales.SaleQueries;
import aftersales.application.sales.SaleView;
import aftersales.domain.sales.SaleId;
import aftersales.web.kernel.PageSupport;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;

/** One sale. */
@Named
@RequestScoped
public class SaleViewPage extends PageSupport {
    private final SaleQueries queries;
    private Optional<SaleView> view = Optional.empty();

    @Inject
    public SaleViewPage(SaleQueries queries) {
        this.queries = queries;
    }

    /** For the CDI proxy. */
    protected SaleViewPage() {
        this(null);
    }

    public SaleView getView() {
        if (view.isEmpty()) {
            view = Optional.of(queries.view(new SaleId(idParameter("Sale"))));
        }
        return view.get();
    }

    /** How many units were sold. */
    public int getUnits() {
        return getView().lines().stream().mapToInt(line -> line.units().size()).sum();
    }
}
