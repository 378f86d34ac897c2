package aftersales.application.identity;

import aftersales.application.kernel.Ids;
import aftersales.application.kernel.UseCase;
import aftersales.domain.identity.User;
import aftersales.domain.identity.UserId;
import aftersales.domain.kernel.Validation;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;

@UseCase
class CreateUserService implements CreateUser {
    private final Users users;
    private final Profiles profiles;
    private final NewPassword newPassword;
    private final Ids ids;
    private final Clock clock;

    @Inject
    CreateUserService(Users users, Profiles profiles, NewPassword newPassword, Ids ids, Clock clock) {
        this.users = users;
        this.profiles = profiles;
        this.newPassword = newPassword;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public UserId create(Command c) {
        var v = new Validation();
        var typed = new Profiles.Typed(
                c.loginName(), c.displayName(), c.mobile(), c.roles(), c.branch(), c.team(), c.language());
        var profile = profiles.read(v, typed);
        var password = newPassword.check(v, "password", c.password(), c.loginName(), c.displayName());
        v.throwIfInvalid();
        profiles.requireFree(profile.orElseThrow(), Optional.empty());
        var user = User.create(new UserId(ids.next()), profile.get(), !c.ownPassword(), clock.instant());
        users.save(user);
        newPassword.store(user.id(), password.orElseThrow());
        return user.id();
    }
}
