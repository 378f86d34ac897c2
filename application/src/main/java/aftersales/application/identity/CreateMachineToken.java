package aftersales.application.identity;

import aftersales.application.kernel.Requires;
import aftersales.domain.identity.TokenId;
import aftersales.domain.identity.TokenSecret;
import aftersales.domain.kernel.Permission;
import java.time.Instant;
import java.util.List;

/**
 * Makes a long-lived token for another program, such as the ERP or a telephone gateway. The driver brings the secret, so
 * that a repeated operation can never hand out or store a second copy of it.
 */
@Requires(Permission.TOKEN_MANAGE)
public interface CreateMachineToken {
    /** @throws aftersales.domain.kernel.InvalidValue naming {@code name}, {@code scopes}, {@code expiresAt} */
    TokenId create(Command command);

    /** @param scopes names of rights; only those of {@link aftersales.domain.identity.Role#MACHINE} */
    record Command(String name, List<String> scopes, Instant expiresAt, TokenSecret secret) {}
}
