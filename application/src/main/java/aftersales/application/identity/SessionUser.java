package aftersales.application.identity;

import aftersales.application.kernel.Actor;
import aftersales.domain.identity.Language;
import aftersales.domain.identity.Role;
import aftersales.domain.identity.SessionLimits;
import java.util.Optional;
import java.util.Set;

/**
 * The person behind a session, as of this request.
 *
 * @param actor without any right while {@code mustChangePassword}
 */
public record SessionUser(
        Actor actor,
        String loginName,
        Set<Role> roles,
        boolean mustChangePassword,
        Optional<Language> language,
        SessionLimits limits) {}
