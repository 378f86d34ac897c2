package aftersales.web.identity;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A token that was just made.
 *
 * @param id of a machine's token
 * @param token the secret; left out when the answer is repeated, because it is stored nowhere
 */
public record TokenJson(Optional<UUID> id, Optional<String> token, Instant expiresAt) {}
