package aftersales.application.kernel;

import aftersales.domain.kernel.Permission;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The right that an inbound port asks for; several mean any one of them. Stands on the port interface or, where its
 * methods differ, on each method. Checked by {@link GuardInterceptor} before the transaction opens, whoever the caller is.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Requires {
    Permission[] value();
}
