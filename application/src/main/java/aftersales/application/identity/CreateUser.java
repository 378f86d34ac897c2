package aftersales.application.identity;

import aftersales.application.kernel.Requires;
import aftersales.domain.identity.UserId;
import aftersales.domain.kernel.Permission;
import java.util.List;
import java.util.Optional;

/** Lets one more person in, with a password that is good for the first log-in. */
@Requires(Permission.USER_MANAGE)
public interface CreateUser {
    /**
     * @throws aftersales.domain.kernel.InvalidValue naming the fields
     * @throws aftersales.domain.kernel.Conflict {@code identity.login-name.taken}, {@code identity.mobile.taken}
     */
    UserId create(Command command);

    /**
     * @param roles codes of {@link aftersales.domain.identity.Role}
     * @param mobile as typed; also serves as login name
     * @param language BCP 47 tag; empty: that of the browser
     * @param password the first password
     * @param ownPassword whether the person chose {@code password} themselves, so that it need not be changed
     */
    record Command(
            String loginName,
            String displayName,
            Optional<String> mobile,
            List<String> roles,
            Optional<String> branch,
            Optional<String> team,
            Optional<String> language,
            String password,
            boolean ownPassword) {
        @Override
        public String toString() {
            return "create " + loginName;
        }
    }
}
