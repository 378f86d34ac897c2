package aftersales.application.kernel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Stereotype;
import jakarta.transaction.Transactional;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A service that carries out an inbound port. One call is one transaction: the right is checked before it opens, a
 * repeated operation is answered from the first one's result, any exception rolls everything back.
 */
@Stereotype
@ApplicationScoped
@Guarded
@Transactional
@Idempotent
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface UseCase {}
