package aftersales.web.kernel;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What others have changed meanwhile, for the person whose save came too late. */
public interface LaterChanges {

    /** Oldest first. */
    List<Change> since(String kind, UUID id, int version);

    /** @param path path of the field in the record's state */
    record Change(String who, Instant at, String path, String from, String to) {}
}
