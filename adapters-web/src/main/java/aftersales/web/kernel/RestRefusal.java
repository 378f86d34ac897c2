package aftersales.web.kernel;

import aftersales.domain.kernel.Violation;
import java.util.List;

/**
 * A request that is refused at the door, before any use case: malformed, without a precondition, too large. The code is the
 * key of the message, as with {@link aftersales.domain.kernel.DomainException}.
 */
public final class RestRefusal extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final int status;
    private final String type;
    private final transient List<Violation> violations;

    RestRefusal(int status, String type, List<Violation> violations) {
        super(type + violations);
        this.status = status;
        this.type = type;
        this.violations = List.copyOf(violations);
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

    List<Violation> violations() {
        return violations == null ? List.of() : violations;
    }
}
