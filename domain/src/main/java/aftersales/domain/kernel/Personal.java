package aftersales.domain.kernel;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a component of a state record as personal data of a customer. In the audit trail it stands as a salted hash, its
 * value in a side table keyed by {@link PersonalData#subject()}, so that a person can be forgotten while the trail still
 * verifies.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.METHOD})
public @interface Personal {}
