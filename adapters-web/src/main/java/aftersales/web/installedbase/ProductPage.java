package aftersales.web.installedbase;

import aftersales.application.installedbase.ChangeProduct;
import aftersales.application.installedbase.CoverRuleView;
import aftersales.application.installedbase.ProductInput;
import aftersales.application.installedbase.ProductQueries;
import aftersales.application.installedbase.ProductView;
import aftersales.application.installedbase.RegisterProduct;
import aftersales.domain.installedbase.ProductId;
import aftersales.domain.installedbase.ProductStatus;
import aftersales.web.kernel.PageSupport;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;

/** A product: shown, changed, or new when the address names none. */
@Named
@RequestScoped
public class ProductPage extends PageSupport {
    private final RegisterProduct register;
    private final ChangeProduct change;
    private final ProductQueries queries;
    private Optional<ProductView> view = Optional.empty();
    private Optional<ProductForm> form = Optional.empty();
    private Optional<Integer> version = Optional.empty();

    @Inject
    public ProductPage(RegisterProduct register, ChangeProduct change, ProductQueries queries) {
        this.register = register;
        this.change = change;
        this.queries = queries;
    }

    /** For the CDI proxy. */
    protected ProductPage() {
        this(null, null, null);
    }

    public boolean isNew() {
        return parameter("id").isEmpty();
    }

    public ProductView getView() {
        if (view.isEmpty()) {
            view = Optional.of(queries.view(new ProductId(idParameter("Product"))));
        }
        return view.get();
    }

    public ProductForm getForm() {
        if (form.isEmpty()) {
            form = Optional.of(isNew() || isPost() ? new ProductForm() : ProductForm.of(getView()));
        }
        return form.get();
    }

    public List<CoverRuleView> getCoverRules() {
        return queries.coverRules();
    }

    /** The rule with its periods, for the choice. */
    public String says(CoverRuleView rule) {
        return messages()
                .text(
                        "product.cover-rule.says",
                        rule.code(),
                        rule.returnDays(),
                        rule.exchangeDays(),
                        rule.repairMonths());
    }

    /** The product's own rule, or that the company's default holds. */
    public String getCoverRule() {
        String code = getView().coverRule();
        return getCoverRules().stream()
                .filter(rule -> rule.code().equals(code))
                .findFirst()
                .map(this::says)
                .orElseGet(() -> code.isEmpty() ? messages().text("product.cover-rule.default") : code);
    }

    public ProductStatus[] getStatuses() {
        return ProductStatus.values();
    }

    public void save() {
        if (isNew()) {
            result(() -> register.register(new RegisterProduct.Command(getForm().getCode(), input())))
                    .ifPresent(id -> redirect("/installedbase/product?id=" + id.value(), "product.saved"));
            return;
        }
        var id = new ProductId(idParameter("Product"));
        if (done(() -> change.change(
                new ChangeProduct.Command(id, getVersion(), input(), getForm().getStatus())))) {
            redirect("/installedbase/product?id=" + id.value(), "product.saved");
        }
    }

    private ProductInput input() {
        return getForm().input();
    }

    @Override
    protected Optional<Shown> recordShown() {
        return isNew() ? Optional.empty() : Optional.of(new Shown("Product", idParameter("Product"), getVersion()));
    }

    public int getVersion() {
        return version.orElseGet(() -> isNew() ? 0 : getView().version());
    }

    public void setVersion(int version) {
        this.version = Optional.of(version);
    }
}
