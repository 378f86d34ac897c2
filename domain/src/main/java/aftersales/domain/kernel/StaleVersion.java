package aftersales.domain.kernel;

/** Somebody else has changed the record since the user saw it (HTTP 412). */
public final class StaleVersion extends DomainException {
    private static final long serialVersionUID = 1L;
    private final String kind;
    private final int current;

    public StaleVersion(String kind, int current) {
        super("error.stale-version", kind, current);
        this.kind = kind;
        this.current = current;
    }

    /** The kind of record that was changed, which need not be the one that the user worked on. */
    public String kind() {
        return kind;
    }

    public int current() {
        return current;
    }
}
