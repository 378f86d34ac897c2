package aftersales.application.kernel;

import java.lang.reflect.Type;
import java.util.Optional;

/** Remembers finished operations. Runs in the caller's transaction. */
public interface Operations {

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
}
