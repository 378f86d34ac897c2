package aftersales.application.demo;

import aftersales.application.kernel.Acting;
import aftersales.application.kernel.OperationKey;
import aftersales.application.kernel.Operations;
import java.util.function.Supplier;

/**
 * Does each step once, however often the loading is taken up again: the n-th step is an operation under the n-th key, so that
 * a step which was done answers as it did the first time. The same seed sees to it that the n-th step is always the same.
 */
final class Steps {
    /** Begins the keys of all steps. */
    static final String KEYS = Operations.KEPT + "demo-";

    private final Acting acting;
    private int number;

    Steps(Acting acting) {
        this.acting = acting;
    }

    /** @param step calls one use case that changes something */
    <T> T next(Supplier<T> step) {
        number++;
        return named(Integer.toString(number), step);
    }

    /** A step that is told from the others by what it is about, because there are fewer of them the next time. */
    <T> T named(String name, Supplier<T> step) {
        return acting.under(new OperationKey(KEYS + name, "demo"), step);
    }
}
