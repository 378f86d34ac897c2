package aftersales.application.identity;

import aftersales.application.kernel.Open;
import aftersales.domain.identity.TokenSecret;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Logs a person in for REST: a token with which a program acts as that person for half a day. */
@Open("nobody has rights before they have logged in")
public interface IssueToken {
    /** @throws aftersales.domain.kernel.InvalidValue naming {@code newPassword} when it breaks the password rules */
    Outcome issue(Command command);

    /**
     * @param newPassword the password of their own, where the first one has to be changed
     * @param program what the person uses, for the list of tokens
     * @param address where the request came from
     */
    record Command(String username, String password, Optional<String> newPassword, String program, String address) {
        @Override
        public String toString() {
            return "issue token";
        }
    }

    /** How it ended. */
    sealed interface Outcome {}

    record Issued(TokenSecret secret, Instant expiresAt) implements Outcome {}

    record Refused() implements Outcome {}

    /** The password is right but was given by somebody else: a password of their own is needed. */
    record PasswordChangeNeeded() implements Outcome {}

    /** @param delay until the next try is admitted */
    record Throttled(Duration delay) implements Outcome {}
}
