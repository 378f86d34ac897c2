package aftersales.application.identity;

import aftersales.application.kernel.ListRequest;
import aftersales.application.kernel.Listing;
import aftersales.application.kernel.Requires;
import aftersales.domain.identity.TokenId;
import aftersales.domain.kernel.Permission;

/** Which tokens there are; never their secrets. */
@Requires(Permission.TOKEN_MANAGE)
public interface TokenQueries {
    /** Filters: {@code kind} ({@code MACHINE}, {@code PERSON}), {@code status} ({@code ACTIVE}, {@code OVER}). */
    Listing<TokenListItem> list(ListRequest request);

    /** @throws aftersales.domain.kernel.NotFound when there is no such token */
    TokenListItem view(TokenId id);
}
