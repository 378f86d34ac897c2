package aftersales.application.identity;

import java.util.Optional;

/**
 * How the administration commands of the shell prove themselves.
 *
 * @param key a secret made at this start, in a file that only the owner of the data directory can read; empty: no access
 */
public record ConsoleAccess(Optional<String> key) {
    @Override
    public String toString() {
        return "console access " + (key.isPresent() ? "on" : "off");
    }
}
