package aftersales.application.identity;

import aftersales.application.kernel.UseCase;
import aftersales.domain.identity.Token;
import aftersales.domain.identity.TokenId;
import aftersales.domain.identity.TokenSecret;
import jakarta.inject.Inject;
import java.time.Clock;

@UseCase
class RevokeTokenService implements RevokeToken, EndToken {
    private final Tokens tokens;
    private final Clock clock;

    @Inject
    RevokeTokenService(Tokens tokens, Clock clock) {
        this.tokens = tokens;
        this.clock = clock;
    }

    @Override
    public void revoke(TokenId id, int expectedVersion) {
        var token = tokens.get(id);
        token.requireVersion(expectedVersion);
        revoke(token);
    }

    @Override
    public void end(TokenSecret secret) {
        tokens.findByHash(secret.hash())
                .filter(token -> token.isGood(clock.instant()))
                .ifPresent(this::revoke);
    }

    private void revoke(Token token) {
        token.revoke(clock.instant());
        tokens.save(token);
    }
}
