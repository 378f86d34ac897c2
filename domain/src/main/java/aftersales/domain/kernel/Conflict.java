package aftersales.domain.kernel;

/** The act collides with what exists, such as a code that is taken (HTTP 409). */
public final class Conflict extends DomainException {
    private static final long serialVersionUID = 1L;

    public Conflict(String code, Object... args) {
        super(code, args);
    }
}
