package aftersales.application.identity;

import aftersales.application.kernel.Actor;
import aftersales.application.kernel.Door;
import aftersales.application.kernel.UseCase;
import aftersales.domain.identity.Token;
import aftersales.domain.identity.TokenSecret;
import aftersales.domain.identity.User;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;

@UseCase
class AuthenticateTokenService implements AuthenticateToken {
    private final Tokens tokens;
    private final Users users;
    private final Clock clock;

    @Inject
    AuthenticateTokenService(Tokens tokens, Users users, Clock clock) {
        this.tokens = tokens;
        this.users = users;
        this.clock = clock;
    }

    @Override
    public Optional<Actor> authenticate(String bearer) {
        var now = clock.instant();
        var token = TokenSecret.read(bearer)
                .map(TokenSecret::hash)
                .flatMap(tokens::findByHash)
                .filter(found -> found.isGood(now));
        var actor = token.flatMap(this::actor);
        if (actor.isPresent()) {
            tokens.used(token.orElseThrow().id(), now);
        }
        return actor;
    }

    private Optional<Actor> actor(Token token) {
        var owner = token.state().owner();
        return owner.isEmpty()
                ? Optional.of(Actors.of(token))
                : users.find(owner.get())
                        .filter(user -> user.state().enabled())
                        .filter(user -> !startedBeforePassword(token, user))
                        .map(user -> Actors.of(user, Door.REST));
    }

    private static boolean startedBeforePassword(Token token, User user) {
        return token.state().issuedAt().isBefore(user.state().passwordSetAt());
    }
}
