package aftersales.application.installedbase;

import aftersales.application.kernel.Ids;
import aftersales.application.kernel.UseCase;
import aftersales.domain.installedbase.Product;
import aftersales.domain.installedbase.ProductCode;
import aftersales.domain.installedbase.ProductId;
import aftersales.domain.kernel.Validation;
import jakarta.inject.Inject;
import java.time.Clock;

@UseCase
class RegisterProductService implements RegisterProduct {
    private final Products products;
    private final ProductIntake intake;
    private final Ids ids;
    private final Clock clock;

    @Inject
    RegisterProductService(Products products, ProductIntake intake, Ids ids, Clock clock) {
        this.products = products;
        this.intake = intake;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public ProductId register(Command command) {
        var v = new Validation();
        var code = v.check("code", () -> new ProductCode(command.code()));
        var description = intake.description(v, command.product());
        v.throwIfInvalid();
        var product = Product.register(
                new ProductId(ids.next()), code.orElseThrow(), description.orElseThrow(), clock.instant());
        products.save(product);
        return product.state().id();
    }
}
