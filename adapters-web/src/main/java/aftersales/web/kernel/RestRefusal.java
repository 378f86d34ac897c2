package aftersales.web.kernel;

import aftersales.domain.kernel.Violation;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;

/**
 * A request that is refused at the door, before any use case: malformed, without a precondition, too large. The code is the
 * key of the message, as with {@link aftersales.domain.kernel.DomainException}.
 */
public final class RestRefusal extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final int status;
    private final String type;
    private final transient List<Violation> violations;
    private final int retryAfter;

    RestRefusal(int status, String type, List<Violation> violations) {
        this(status, type, violations, 0);
    }

    private RestRefusal(int status, String type, List<Violation> violations, int retryAfter) {
        super(type + violations);
        this.status = status;
        this.type = type;
        this.violations = List.copyOf(violations);
        this.retryAfter = retryAfter;
    }

    /** As {@link #RestRefusal(int, String)}; trying again makes sense after {@code retryAfter}. */
    public RestRefusal(int status, String type, Duration retryAfter) {
        this(status, type, List.of(), Math.toIntExact(retryAfter.toSeconds() + 1));
    }

    /** @param type last part of the problem type; its texts are {@code problem.<type>} and {@code problem.<type>.detail} */
    public RestRefusal(int status, String type) {
        this(status, type, List.of());
    }

    int status() {
        return status;
    }

    String type() {
        return type;
    }

    /** Seconds; empty when nothing is known. */
    OptionalInt retryAfter() {
        return retryAfter == 0 ? OptionalInt.empty() : OptionalInt.of(retryAfter);
    }

    List<Violation> violations() {
        return violations == null ? List.of() : violations;
    }
}
