package aftersales.domain.identity;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Builds people for tests. */
public final class Users {
    public static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");

    private Users() {}

    /** A new person, who still has to change the first password. */
    public static User aUser(Role... roles) {
        return User.create(new UserId(new UUID(0, 7)), profile("li.na", roles), true, NOW);
    }

    public static User.Profile profile(String loginName, Role... roles) {
        return new User.Profile(
                new LoginName(loginName),
                "李娜",
                Optional.empty(),
                Set.of(roles),
                Optional.of("SH"),
                Optional.of("EAST"),
                Optional.empty());
    }
}
