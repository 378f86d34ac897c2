package aftersales.domain.installedbase;

import aftersales.domain.kernel.Aggregate;
import aftersales.domain.kernel.AggregateState;
import aftersales.domain.kernel.AuditLock;
import aftersales.domain.kernel.InvalidValue;
import aftersales.domain.kernel.Text;
import aftersales.domain.kernel.Validation;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.Optional;

/** A kind of thing that is sold and serviced: what its units are called and which cover they are sold with. */
public final class Product extends Aggregate<Product.State> {
    private static final int LONGEST_COVER_MONTHS = 600;

    private Product(State state, ProductRegistered created) {
        super(state, created);
    }

    private Product(State loaded) {
        super(loaded, AuditLock.open());
    }

    public static Product register(ProductId id, ProductCode code, Description description, Instant now) {
        return new Product(
                new State(id, 0, code, description, ProductStatus.CURRENT),
                new ProductRegistered(id, code.value(), now));
    }

    public static Product restore(State loaded) {
        return new Product(loaded);
    }

    /** Replaces the description. Nothing happens when nothing differs. */
    public void change(Description description, ProductStatus status, Instant now) {
        var next = state().with().description(description).status(status).build();
        if (!next.equals(state())) {
            change(next, new ProductChanged(state().id(), now));
        }
    }

    /**
     * What the catalogue says of a product.
     *
     * @param coverRule code of the cover rule that its units are sold with; empty for the company's default
     * @param makerMonths the maker's own warranty in months, which prevails where it is longer than the rule's
     */
    public record Description(
            String name,
            Optional<String> model,
            Optional<String> category,
            Optional<String> manufacturer,
            Optional<String> coverRule,
            Optional<Integer> makerMonths) {

        /** @throws InvalidValue naming every field that is wrong */
        public Description {
            var v = new Validation();
            String rawName = name;
            name = v.check("name", () -> Text.required(rawName, 120)).orElse("");
            model = optional(v, "model", model, 80);
            category = optional(v, "category", category, 80);
            manufacturer = optional(v, "manufacturer", manufacturer, 80);
            coverRule = optional(v, "coverRule", coverRule, 40);
            v.require(
                    makerMonths.filter(m -> m < 1 || m > LONGEST_COVER_MONTHS).isEmpty(),
                    "makerMonths",
                    "product.cover-months",
                    LONGEST_COVER_MONTHS);
            v.throwIfInvalid();
        }

        /** A product of which only the name is known. */
        public static Description named(String name) {
            return new Description(
                    name, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        }

        private static Optional<String> optional(Validation v, String field, Optional<String> raw, int max) {
            return v.check(field, () -> Text.optional(raw.orElse(""), max)).flatMap(text -> text);
        }
    }

    @RecordBuilder
    public record State(ProductId id, int version, ProductCode code, Description description, ProductStatus status)
            implements AggregateState {
        /** A builder that starts from this state. */
        public ProductStateBuilder with() {
            return ProductStateBuilder.builder(this);
        }
    }
}
