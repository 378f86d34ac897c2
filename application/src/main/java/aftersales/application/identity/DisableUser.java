package aftersales.application.identity;

import aftersales.application.kernel.Requires;
import aftersales.domain.identity.UserId;
import aftersales.domain.kernel.Permission;

/** Ends a person's access at once: sessions and tokens are refused from the next request on. */
@Requires(Permission.USER_MANAGE)
public interface DisableUser {
    /**
     * @throws aftersales.domain.kernel.RuleBroken {@code identity.user.is-disabled}, {@code identity.user.yourself},
     *     {@code identity.user.last-administrator}
     * @throws aftersales.domain.kernel.StaleVersion when somebody else changed the person meanwhile
     */
    void disable(UserId id, int expectedVersion);
}
