package aftersales.domain.kernel;

/** There is no such record, or the actor may not see it (HTTP 404). */
public final class NotFound extends DomainException {
    private static final long serialVersionUID = 1L;

    public NotFound(String kind, Object key) {
        super("error.not-found", kind, key);
    }
}
