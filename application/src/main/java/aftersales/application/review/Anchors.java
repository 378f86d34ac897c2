package aftersales.application.review;

import java.time.Instant;

/** Where heads of the chain are kept outside the database, so that nobody who owns the database can rewrite both. */
public interface Anchors {
    /** Adds a head; what was exported before stays. Exporting the latest one again does nothing. */
    void export(ChainHead head, Instant at);
}
