package aftersales.application.identity;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All about a person that an administrator may see. */
public record UserView(
        UUID id,
        int version,
        String loginName,
        String displayName,
        Optional<String> mobile,
        List<String> roles,
        Optional<String> branch,
        Optional<String> team,
        Optional<String> language,
        boolean enabled,
        boolean mustChangePassword,
        Instant passwordSetAt,
        Instant createdAt,
        Optional<Instant> lastLogInAt) {}
