package aftersales.application.identity;

import aftersales.application.kernel.Open;
import aftersales.domain.identity.TokenSecret;

/** Ends the token that the caller holds; nothing happens when it is over already. */
@Open("whoever holds the secret may give it up")
public interface EndToken {
    void end(TokenSecret secret);
}
