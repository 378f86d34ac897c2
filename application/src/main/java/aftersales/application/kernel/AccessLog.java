package aftersales.application.kernel;

import java.util.UUID;

/** Writes down that personal data was read or taken out: who opened which record, who exported how many. */
public interface AccessLog {
    /** @param kind kind of record, such as {@code Customer} */
    void opened(String kind, UUID id);
}
