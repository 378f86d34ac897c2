package aftersales.application.identity;

import aftersales.domain.identity.Password;
import aftersales.domain.identity.User;
import aftersales.domain.identity.UserId;
import aftersales.domain.kernel.InvalidValue;
import aftersales.domain.kernel.Validation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Checks a password that somebody is to have from now on, and stores its hash. */
@ApplicationScoped
class NewPassword {
    private final Users users;
    private final Credentials credentials;
    private final PasswordHashes hashes;
    private final Clock clock;

    @Inject
    NewPassword(Users users, Credentials credentials, PasswordHashes hashes, Clock clock) {
        this.users = users;
        this.credentials = credentials;
        this.hashes = hashes;
        this.clock = clock;
    }

    /** @throws aftersales.domain.kernel.InvalidValue naming {@code field} */
    Password check(String field, String password, String loginName, String displayName) {
        var v = new Validation();
        var checked = check(v, field, password, loginName, displayName);
        v.throwIfInvalid();
        return checked.orElseThrow();
    }

    /** As {@link #check(String, String, String, String)}, beside other fields. */
    Optional<Password> check(Validation v, String field, String password, String loginName, String displayName) {
        return v.check(field, () -> Password.chosen(password, List.of(loginName, displayName)));
    }

    /**
     * Gives {@code user}, who has just proved to be it by {@code current}, the password that they chose.
     *
     * @throws InvalidValue naming {@code newPassword}
     */
    void choose(User user, String chosen, String current) {
        var state = user.state();
        var password = check("newPassword", chosen, state.loginName().value(), state.displayName());
        if (password.value().equals(Password.typed(current).value())) {
            throw new InvalidValue("newPassword", "identity.password.same");
        }
        user.passwordChosen(clock.instant());
        users.save(user);
        store(user.id(), password);
    }

    void store(UserId user, Password password) {
        credentials.store(user, hashes.hash(password));
    }
}
