package aftersales.web.installedbase;

import aftersales.application.installedbase.ProductInput;
import aftersales.application.installedbase.ProductView;
import aftersales.domain.installedbase.ProductStatus;
import java.util.Optional;

/** The fields of a product in a form. */
public class ProductForm {
    private String code = "";
    private String name = "";
    private String model = "";
    private String category = "";
    private String manufacturer = "";
    private String coverRule = "";
    private Integer makerMonths;
    private ProductStatus status = ProductStatus.CURRENT;

    static ProductForm of(ProductView view) {
        var form = new ProductForm();
        form.code = view.code();
        form.name = view.name();
        form.model = view.model();
        form.category = view.category();
        form.manufacturer = view.manufacturer();
        form.coverRule = view.coverRule();
        form.makerMonths = view.makerMonths().orElse(null);
        form.status = ProductStatus.valueOf(view.status());
        return form;
    }

    ProductInput input() {
        return new ProductInput(
                name,
                Optional.of(model),
                Optional.of(category),
                Optional.of(manufacturer),
                Optional.of(coverRule),
                Optional.ofNullable(makerMonths));
    }

    private static String text(String typed) {
        return Optional.ofNullable(typed).orElse("");
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = text(code);
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = text(name);
    }

    public String getModel() {
        return model;
    }

    public void setModel(String model) {
        this.model = text(model);
    }

    public String getCategory() {
        return category;
    }

    public void setCategory(String category) {
        this.category = text(category);
    }

    public String getManufacturer() {
        return manufacturer;
    }

    public void setManufacturer(String manufacturer) {
        this.manufacturer = text(manufacturer);
    }

    public String getCoverRule() {
        return coverRule;
    }

    public void setCoverRule(String coverRule) {
        this.coverRule = text(coverRule);
    }

    public Integer getMakerMonths() {
        return makerMonths;
    }

    public void setMakerMonths(Integer makerMonths) {
        this.makerMonths = makerMonths;
    }

    public ProductStatus getStatus() {
        return status;
    }

    public void setStatus(ProductStatus status) {
        this.status = status;
    }
}
