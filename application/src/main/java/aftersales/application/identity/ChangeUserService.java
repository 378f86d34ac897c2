package aftersales.application.identity;

import aftersales.application.kernel.UseCase;
import aftersales.domain.identity.Role;
import aftersales.domain.identity.User;
import aftersales.domain.kernel.RuleBroken;
import aftersales.domain.kernel.Validation;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;

@UseCase
class ChangeUserService implements ChangeUser {
    private final Users users;
    private final Profiles profiles;
    private final Clock clock;

    @Inject
    ChangeUserService(Users users, Profiles profiles, Clock clock) {
        this.users = users;
        this.profiles = profiles;
        this.clock = clock;
    }

    @Override
    public void change(Command c) {
        var user = users.get(c.id());
        user.requireVersion(c.expectedVersion());
        var v = new Validation();
        var typed = new Profiles.Typed(
                c.loginName(), c.displayName(), c.mobile(), c.roles(), c.branch(), c.team(), c.language());
        var profile = profiles.read(v, typed);
        v.throwIfInvalid();
        profiles.requireFree(profile.orElseThrow(), Optional.of(c.id()));
        requireAdministratorLeft(user, profile.get());
        user.change(profile.get(), clock.instant());
        users.save(user);
    }

    private void requireAdministratorLeft(User user, User.Profile next) {
        boolean resigns = user.isAdministrator() && !next.roles().contains(Role.ADMINISTRATOR);
        if (resigns && !users.isAdministratorLeftBesides(user.id())) {
            throw new RuleBroken("identity.user.last-administrator");
        }
    }
}
