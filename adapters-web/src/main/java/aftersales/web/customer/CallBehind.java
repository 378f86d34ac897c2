package aftersales.web.customer;

import java.util.Optional;
import java.util.UUID;

/**
 * The telephone call out of which a new customer file is opened. Addresses name the call by its id, so that no number ever
 * stands in one. The feature of calls implements it.
 */
public interface CallBehind {
    /** The caller's number as it came in; empty when it was withheld or there is no such call. */
    Optional<String> number(UUID call);

    /** Says whose call it was. */
    void belongsTo(UUID call, UUID customer);
}
