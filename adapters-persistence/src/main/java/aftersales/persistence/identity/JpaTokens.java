package aftersales.persistence.identity;

import aftersales.application.identity.Tokens;
import aftersales.domain.identity.Token;
import aftersales.domain.identity.TokenId;
import aftersales.domain.kernel.NotFound;
import aftersales.persistence.kernel.Writes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

@ApplicationScoped
class JpaTokens implements Tokens {
    private static final String KIND = "Token";

    /** A busy program must not write one row over and over. */
    private static final Duration USED_GRAIN = Duration.ofMinutes(1);

    private final EntityManager em;
    private final Writes writes;
    private final TokenMapper mapper;
    private final Clock clock;

    @Inject
    JpaTokens(EntityManager em, Writes writes, TokenMapper mapper, Clock clock) {
        this.em = em;
        this.writes = writes;
        this.mapper = mapper;
        this.clock = clock;
    }

    @Override
    public Token get(TokenId id) {
        return Optional.ofNullable(em.find(TokenRow.class, id.value()))
                .map(this::restored)
                .orElseThrow(() -> new NotFound(KIND, id.value()));
    }

    @Override
    public Optional<Token> findByHash(String hash) {
        return em.createQuery("select t from TokenRow t where t.columns.hash = :hash", TokenRow.class)
                .setParameter("hash", hash)
                .getResultStream()
                .findFirst()
                .map(this::restored);
    }

    @Override
    public void save(Token token) {
        writes.save(KIND, token, () -> row(token), Map.of());
    }

    @Override
    public void used(TokenId id, Instant now) {
        em.createNativeQuery("update identity.token set last_used_at = :now"
                        + " where id = :id and (last_used_at is null or last_used_at < :before)")
                .setParameter("now", now)
                .setParameter("before", now.minus(USED_GRAIN))
                .setParameter("id", id.value())
                .executeUpdate();
    }

    private TokenRow row(Token token) {
        var state = token.state();
        return new TokenRow(
                state.id().value(), token.isNew() ? null : state.version(), clock.instant(), mapper.columns(state));
    }

    private Token restored(TokenRow row) {
        return Token.restore(mapper.state(row));
    }
}
