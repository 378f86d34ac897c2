package aftersales.domain.kernel;

import java.time.Instant;

/** The record is audited and refuses every change (HTTP 409, SM-W). */
public final class Locked extends DomainException {
    private static final long serialVersionUID = 1L;
    private final String byName;
    private final Instant at;

    public Locked(String byName, Instant at) {
        super("error.locked", byName, at);
        this.byName = byName;
        this.at = at;
    }

    public String byName() {
        return byName;
    }

    public Instant at() {
        return at;
    }
}
