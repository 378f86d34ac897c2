package aftersales.architecture.planted.application.kernel;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** Stands for the kernel's annotation of this name. */
@Retention(RetentionPolicy.RUNTIME)
public @interface Guarded {}
