package aftersales.application.kernel;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Who acts on this thread, and under which operation key. Drivers (servlet filter, serial line, batch step, console) wrap
 * their calls; nothing below them can change the actor.
 */
@ApplicationScoped
public class Acting {
    private static final ThreadLocal<Frame> FRAME = new ThreadLocal<>();

    private record Frame(Actor actor, Optional<OperationKey> operation) {}

    /** The actor, or {@link Actor#nobody} when no driver has said. */
    public Actor current() {
        var frame = FRAME.get();
        return frame == null ? Actor.nobody(Door.SYSTEM) : frame.actor();
    }

    public <T> T as(Actor actor, Supplier<T> work) {
        return within(new Frame(actor, Optional.empty()), work);
    }

    public void as(Actor actor, Runnable work) {
        within(new Frame(actor, Optional.empty()), () -> {
            work.run();
            return null;
        });
    }

    /** Runs {@code work} as the current actor under {@code operation}: the first use case called within it is idempotent. */
    public <T> T under(OperationKey operation, Supplier<T> work) {
        return within(new Frame(current(), Optional.of(operation)), work);
    }

    /** Takes the operation key, once: only the outermost use case is idempotent under it. */
    Optional<OperationKey> takeOperation() {
        var frame = FRAME.get();
        if (frame == null || frame.operation().isEmpty()) {
            return Optional.empty();
        }
        FRAME.set(new Frame(frame.actor(), Optional.empty()));
        return frame.operation();
    }

    private static <T> T within(Frame frame, Supplier<T> work) {
        var outer = FRAME.get();
        FRAME.set(frame);
        try {
            return work.get();
        } finally {
            if (outer == null) {
                FRAME.remove();
            } else {
                FRAME.set(outer);
            }
        }
    }
}
