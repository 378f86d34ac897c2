package aftersales.persistence.identity;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.List;

@Embeddable
record UserColumns(
        String loginName,
        String displayName,
        String mobileKey,
        String mobileEntered,
        List<String> roles,
        String branch,
        String team,
        String language,
        boolean enabled,
        boolean mustChangePassword,
        Instant passwordSetAt,
        Instant createdAt) {}
