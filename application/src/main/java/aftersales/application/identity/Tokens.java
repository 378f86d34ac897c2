package aftersales.application.identity;

import aftersales.domain.identity.Token;
import aftersales.domain.identity.TokenId;
import java.time.Instant;
import java.util.Optional;

/** The tokens that were issued. */
public interface Tokens {
    /** @throws aftersales.domain.kernel.NotFound when there is no such token */
    Token get(TokenId id);

    /** @param hash see {@link aftersales.domain.identity.TokenSecret#hash()} */
    Optional<Token> findByHash(String hash);

    void save(Token token);

    /** Notes that the token is in use, to the minute. */
    void used(TokenId id, Instant now);
}
