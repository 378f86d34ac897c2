package aftersales.application.identity;

import aftersales.application.kernel.Requires;
import aftersales.domain.identity.UserId;
import aftersales.domain.kernel.Permission;

/** Lets a disabled person in again. */
@Requires(Permission.USER_MANAGE)
public interface EnableUser {
    /** @throws aftersales.domain.kernel.RuleBroken {@code identity.user.is-enabled} */
    void enable(UserId id, int expectedVersion);
}
