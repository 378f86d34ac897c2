package aftersales.application.identity;

import aftersales.application.kernel.Requires;
import aftersales.domain.identity.UserId;
import aftersales.domain.kernel.Permission;
import java.util.List;
import java.util.Optional;

/** Changes what is known about a person and what they may do. Takes effect with their next click. */
@Requires(Permission.USER_MANAGE)
public interface ChangeUser {
    /**
     * @throws aftersales.domain.kernel.InvalidValue naming the fields
     * @throws aftersales.domain.kernel.Conflict {@code identity.login-name.taken}, {@code identity.mobile.taken}
     * @throws aftersales.domain.kernel.RuleBroken {@code identity.user.last-administrator}
     * @throws aftersales.domain.kernel.StaleVersion when somebody else changed the person meanwhile
     */
    void change(Command command);

    /** Fields as in {@link CreateUser.Command}. */
    record Command(
            UserId id,
            int expectedVersion,
            String loginName,
            String displayName,
            Optional<String> mobile,
            List<String> roles,
            Optional<String> branch,
            Optional<String> team,
            Optional<String> language) {}
}
