package aftersales.application.identity;

import aftersales.application.kernel.Door;
import aftersales.application.kernel.UseCase;
import aftersales.domain.identity.SessionLimits;
import aftersales.domain.identity.User;
import aftersales.domain.identity.UserId;
import jakarta.inject.Inject;
import java.util.Optional;

@UseCase
class ActorOfService implements ActorOf {
    private final Users users;

    @Inject
    ActorOfService(Users users) {
        this.users = users;
    }

    @Override
    public Optional<SessionUser> session(SignedIn signedIn) {
        return users.find(new UserId(signedIn.userId()))
                .filter(user -> user.state().enabled())
                .filter(user -> user.state().passwordSetAt().equals(signedIn.passwordSetAt()))
                .map(ActorOfService::sessionUser);
    }

    private static SessionUser sessionUser(User user) {
        var state = user.state();
        return new SessionUser(
                Actors.of(user, Door.WEB),
                state.loginName().value(),
                state.roles(),
                state.mustChangePassword(),
                state.language(),
                SessionLimits.of(state.roles()));
    }
}
