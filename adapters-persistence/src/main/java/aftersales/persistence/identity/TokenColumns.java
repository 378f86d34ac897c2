package aftersales.persistence.identity;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

@Embeddable
record TokenColumns(
        String name,
        UUID ownerId,
        List<String> scopes,
        String hash,
        String shown,
        Instant issuedAt,
        Instant expiresAt,
        Instant revokedAt) {}
