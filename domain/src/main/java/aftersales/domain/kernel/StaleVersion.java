package aftersales.domain.kernel;

/** Somebody else has changed the record since the user saw it (HTTP 412). */
public final class StaleVersion extends DomainException {
    private static final long serialVersionUID = 1L;
    private final int current;

    public StaleVersion(String kind, int current) {
        super("error.stale-version", kind, current);
        this.current = current;
    }

    public int current() {
        return current;
    }
}
