package aftersales.application.identity;

import aftersales.application.kernel.Requires;
import aftersales.domain.identity.UserId;
import aftersales.domain.kernel.Permission;

/** Gives somebody who forgot theirs a password for one log-in. Ends their sessions and tokens. */
@Requires(Permission.USER_MANAGE)
public interface ResetPassword {
    /** @throws aftersales.domain.kernel.InvalidValue naming {@code password} */
    void reset(Command command);

    record Command(UserId id, int expectedVersion, String password) {
        @Override
        public String toString() {
            return "reset password of " + id;
        }
    }
}
