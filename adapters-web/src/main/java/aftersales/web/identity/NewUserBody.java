package aftersales.web.identity;

import java.util.List;
import java.util.Optional;

/**
 * Body of {@code POST /users}.
 *
 * @param password good for the first log-in
 */
public record NewUserBody(
        String loginName,
        String displayName,
        Optional<String> mobile,
        List<String> roles,
        Optional<String> branch,
        Optional<String> team,
        Optional<String> language,
        String password) {
    @Override
    public String toString() {
        return "new user " + loginName;
    }
}
