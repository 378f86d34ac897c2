package aftersales.domain.kernel;

import java.util.List;

/** One or more values are not valid (HTTP 422 with violations). */
public final class InvalidValue extends DomainException {
    private static final long serialVersionUID = 1L;
    private final transient List<Violation> violations;

    public InvalidValue(List<Violation> violations) {
        super("error.invalid-value", violations.toArray());
        this.violations = List.copyOf(violations);
    }

    public InvalidValue(String field, String code, Object... args) {
        this(List.of(Violation.of(field, code, args)));
    }

    public List<Violation> violations() {
        return violations;
    }
}
