package aftersales.application.identity;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A token without its secret.
 *
 * @param name of the machine or program
 * @param owner display name of the person it acts as; empty for a machine
 * @param shown first characters of the secret, to tell tokens apart
 * @param status name of a {@link aftersales.domain.identity.Token.Status}
 */
public record TokenListItem(
        UUID id,
        int version,
        String name,
        Optional<UUID> ownerId,
        Optional<String> owner,
        List<String> scopes,
        String shown,
        String status,
        Instant issuedAt,
        Instant expiresAt,
        Optional<Instant> lastUsedAt,
        Optional<Instant> revokedAt) {}
