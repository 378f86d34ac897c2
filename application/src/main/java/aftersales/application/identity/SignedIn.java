package aftersales.application.identity;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/**
 * What a session has to remember: whose it is, and with which password it began. A session that began with an earlier
 * password is over.
 */
public record SignedIn(UUID userId, Instant passwordSetAt) implements Serializable {}
