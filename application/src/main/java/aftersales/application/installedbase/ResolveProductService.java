package aftersales.application.installedbase;

import aftersales.application.kernel.Ids;
import aftersales.application.kernel.UseCase;
import aftersales.domain.installedbase.Product;
import aftersales.domain.installedbase.Product.Description;
import aftersales.domain.installedbase.ProductCode;
import aftersales.domain.installedbase.ProductId;
import aftersales.domain.kernel.Validation;
import jakarta.inject.Inject;
import java.time.Clock;

@UseCase
class ResolveProductService implements ResolveProduct {
    private final Products products;
    private final Ids ids;
    private final Clock clock;

    @Inject
    ResolveProductService(Products products, Ids ids, Clock clock) {
        this.products = products;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public ProductId resolve(Command command) {
        var v = new Validation();
        var code = v.check("code", () -> new ProductCode(command.code()));
        var description = v.check("", () -> Description.named(command.name()));
        v.throwIfInvalid();
        products.claimCode(code.orElseThrow());
        return products.findByCode(code.get())
                .map(known -> known.state().id())
                .orElseGet(() -> register(code.get(), description.orElseThrow()));
    }

    private ProductId register(ProductCode code, Description description) {
        var product = Product.register(new ProductId(ids.next()), code, description, clock.instant());
        products.save(product);
        return product.state().id();
    }
}
