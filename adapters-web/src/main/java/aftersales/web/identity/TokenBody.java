package aftersales.web.identity;

import java.util.Optional;

/**
 * Body of {@code POST /tokens}.
 *
 * @param newPassword where the first password has to be changed
 */
public record TokenBody(String username, String password, Optional<String> newPassword) {
    @Override
    public String toString() {
        return "token for " + username;
    }
}
