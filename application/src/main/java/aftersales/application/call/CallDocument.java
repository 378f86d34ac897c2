package aftersales.application.call;

import java.time.Instant;
import java.util.UUID;

/** A service request that was opened on a call. */
public record CallDocument(UUID id, String number, String status, Instant openedAt) {}
