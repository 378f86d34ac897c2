package aftersales.application.identity;

import aftersales.domain.identity.UserId;
import java.time.Instant;
import java.util.Optional;

/** Who came and went, and who tried. Entries are only ever added. */
public interface LogInJournal {
    /** What happened at the door. */
    enum Event {
        LOGGED_IN,
        TOKEN_ISSUED,
        REFUSED,
        LOGGED_OUT
    }

    /** @param user empty when the name is nobody's; the name itself is not kept, since people type passwords there */
    void note(Event event, Optional<UserId> user, String address, Instant at);

    /** Whether this person has logged in from this address since {@code since}. */
    boolean isUsual(UserId user, String address, Instant since);
}
