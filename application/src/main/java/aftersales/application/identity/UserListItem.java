package aftersales.application.identity;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A person in the list of users. */
public record UserListItem(
        UUID id,
        String loginName,
        String displayName,
        Optional<String> mobile,
        List<String> roles,
        Optional<String> branch,
        Optional<String> team,
        boolean enabled,
        Optional<Instant> lastLogInAt) {}
