package aftersales.application.identity;

import aftersales.application.kernel.Actor;
import aftersales.application.kernel.Door;
import aftersales.domain.identity.Token;
import aftersales.domain.identity.User;
import aftersales.domain.kernel.RowScope;
import java.util.Optional;

/** Makes actors of people and machines. */
final class Actors {
    private Actors() {}

    static Actor of(User user, Door door) {
        var state = user.state();
        return new Actor(
                Optional.of(user.id().value()),
                state.displayName(),
                user.permissions(),
                user.scope(),
                state.branch(),
                state.team(),
                door);
    }

    static Actor of(Token machine) {
        return new Actor(
                Optional.empty(),
                machine.state().name(),
                machine.state().scopes(),
                RowScope.ALL,
                Optional.empty(),
                Optional.empty(),
                Door.REST);
    }
}
