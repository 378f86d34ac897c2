package aftersales.domain.kernel;

/** The actor lacks the right (HTTP 403). */
public final class Forbidden extends DomainException {
    private static final long serialVersionUID = 1L;

    public Forbidden(String permission) {
        super("error.forbidden", permission);
    }
}
