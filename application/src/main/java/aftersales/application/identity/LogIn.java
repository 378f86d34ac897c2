package aftersales.application.identity;

import aftersales.application.kernel.Open;
import java.time.Duration;

/**
 * Checks who somebody is by login name (or mobile number) and password. Takes the same time and gives the same answer
 * whether the name, the password or the account is wrong, and slows down whoever guesses.
 */
@Open("nobody has rights before they have logged in")
public interface LogIn {
    Outcome logIn(Command command);

    /** @param address where the request came from */
    record Command(String username, String password, String address) {
        @Override
        public String toString() {
            return "log-in";
        }
    }

    /** How a log-in ended. */
    sealed interface Outcome {}

    /** @param mustChangePassword whether a password of their own has to be chosen before anything else */
    record LoggedIn(SignedIn signedIn, boolean mustChangePassword) implements Outcome {}

    record Refused() implements Outcome {}

    /**
     * Too many tries: not even looked at.
     *
     * @param delay until the next try is admitted
     */
    record Throttled(Duration delay) implements Outcome {}
}
