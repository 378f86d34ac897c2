package aftersales.web.identity;

import java.util.List;
import java.util.Optional;

/** Body of {@code PUT /users/{id}}. */
public record UserBody(
        String loginName,
        String displayName,
        Optional<String> mobile,
        List<String> roles,
        Optional<String> branch,
        Optional<String> team,
        Optional<String> language) {}
