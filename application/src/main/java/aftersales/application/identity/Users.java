package aftersales.application.identity;

import aftersales.domain.identity.LoginName;
import aftersales.domain.identity.User;
import aftersales.domain.identity.UserId;
import java.util.Optional;

/** The people who may log in. */
public interface Users {
    /** @throws aftersales.domain.kernel.NotFound when there is no such person */
    User get(UserId id);

    Optional<User> find(UserId id);

    Optional<User> findByLoginName(LoginName name);

    /** @param key of the mobile number, see {@link aftersales.domain.kernel.PhoneNumber#key()} */
    Optional<User> findByMobile(String key);

    /**
     * Whether an enabled administrator is left besides {@code id}. Callers wait for one another until their transactions
     * end, so that two administrators cannot each remove the other as the last but one.
     */
    boolean isAdministratorLeftBesides(UserId id);

    /** @throws aftersales.domain.kernel.Conflict {@code identity.login-name.taken}, {@code identity.mobile.taken} */
    void save(User user);
}
