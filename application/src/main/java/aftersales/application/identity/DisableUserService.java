package aftersales.application.identity;

import aftersales.application.kernel.Acting;
import aftersales.application.kernel.UseCase;
import aftersales.domain.identity.UserId;
import aftersales.domain.kernel.RuleBroken;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;

@UseCase
class DisableUserService implements DisableUser, EnableUser {
    private final Users users;
    private final Acting acting;
    private final Clock clock;

    @Inject
    DisableUserService(Users users, Acting acting, Clock clock) {
        this.users = users;
        this.acting = acting;
        this.clock = clock;
    }

    @Override
    public void disable(UserId id, int expectedVersion) {
        var user = users.get(id);
        user.requireVersion(expectedVersion);
        if (acting.current().userId().equals(Optional.of(id.value()))) {
            throw new RuleBroken("identity.user.yourself");
        }
        if (user.isAdministrator() && !users.isAdministratorLeftBesides(id)) {
            throw new RuleBroken("identity.user.last-administrator");
        }
        user.disable(clock.instant());
        users.save(user);
    }

    @Override
    public void enable(UserId id, int expectedVersion) {
        var user = users.get(id);
        user.requireVersion(expectedVersion);
        user.enable(clock.instant());
        users.save(user);
    }
}
