package aftersales.application.identity;

import aftersales.application.kernel.Requires;
import aftersales.domain.identity.UserId;
import aftersales.domain.kernel.Permission;
import java.util.Optional;

/**
 * Makes the first administrator {@code admin} with the password that whoever starts the server has set
 * ({@code AFTERSALES_ADMIN_PASSWORD}); does nothing once the installation is set up.
 */
@Requires(Permission.USER_MANAGE)
public interface SetUpUnattended {
    /**
     * @param sample whether the sample company is wished for; its people get the same password
     * @return the administrator, if this call made it
     * @throws aftersales.domain.kernel.InvalidValue naming {@code password} when it breaks the password rules
     */
    Optional<UserId> setUp(String password, boolean sample);
}
