package aftersales.application.kernel;

import java.lang.reflect.Type;
import java.time.Instant;
import java.util.Optional;

/** Remembers finished operations. Runs in the caller's transaction. */
public interface Operations {
    /** Begins the keys of operations that are kept for good: steps of something that may be taken up again much later. */
    String KEPT = "kept:";

    /** What tells one operation from another: who, under which key, which act, with what. */
    record Operation(String actor, String key, String act, String bodyHash) {}

    /** The result of an operation that is done; {@code null} stands for an act without result. */
    record Replay(Object result) {}

    /**
     * Claims the operation for this transaction.
     *
     * @return what the operation answered the first time, or empty when it is to be done now
     * @throws InFlight when another transaction is at it
     * @throws aftersales.domain.kernel.InvalidValue {@code idempotency-key.reused} when the key was used for something else
     */
    Optional<Replay> begin(Operation operation, Type resultType);

    /** Stores the answer of the operation that {@link #begin} claimed. */
    void finish(Operation operation, Object result);

    /**
     * Forgets operations that were done before {@code before}, at most {@code limit}: a repetition of one of them would be done
     * again. Those under a key that begins with {@link #KEPT} stay.
     *
     * @return how many there were
     */
    int forget(Instant before, int limit);
}
