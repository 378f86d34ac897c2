package aftersales.application.identity;

import aftersales.application.kernel.Requires;
import aftersales.domain.identity.TokenId;
import aftersales.domain.kernel.Permission;

/** Ends a token of whomever, at once. */
@Requires(Permission.TOKEN_MANAGE)
public interface RevokeToken {
    /** @throws aftersales.domain.kernel.RuleBroken {@code identity.token.is-revoked} */
    void revoke(TokenId id, int expectedVersion);
}
