package aftersales.application.installedbase;

import aftersales.application.kernel.UseCase;
import aftersales.domain.kernel.Validation;
import jakarta.inject.Inject;
import java.time.Clock;

@UseCase
class ChangeProductService implements ChangeProduct {
    private final Products products;
    private final ProductIntake intake;
    private final Clock clock;

    @Inject
    ChangeProductService(Products products, ProductIntake intake, Clock clock) {
        this.products = products;
        this.intake = intake;
        this.clock = clock;
    }

    @Override
    public void change(Command command) {
        var product = products.get(command.id());
        product.requireVersion(command.expectedVersion());
        var v = new Validation();
        var description = intake.description(v, command.product());
        v.throwIfInvalid();
        product.change(description.orElseThrow(), command.status(), clock.instant());
        products.save(product);
    }
}
