package aftersales.verification;

import java.io.IOException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Hands the product and the browser of this test run into constructors and test methods:
 *
 * <pre>{@code
 * @ExtendWith(ProductExtension.class)
 * class ScreenPopIT {
 *     @Test
 *     void showsWhoCalls(Product product, Browser browser) { … }
 * }
 * }</pre>
 *
 * <p>Both are started when first asked for and shared by all classes: leave nothing behind that others trip over.
 */
public final class ProductExtension implements ParameterResolver {
    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == Product.class || type == Browser.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Product.class ? product(context) : browser(context);
    }

    private static Product product(ExtensionContext context) {
        return store(context)
                .getOrComputeIfAbsent(
                        Product.class,
                        key -> {
                            try {
                                return Product.started();
                            } catch (IOException e) {
                                throw new IllegalStateException(e);
                            }
                        },
                        Product.class);
    }

    private static Browser browser(ExtensionContext context) {
        var address = product(context).address();
        return store(context).getOrComputeIfAbsent(Browser.class, key -> Browser.at(address), Browser.class);
    }

    private static ExtensionContext.Store store(ExtensionContext context) {
        return context.getRoot().getStore(ExtensionContext.Namespace.GLOBAL);
    }
}
