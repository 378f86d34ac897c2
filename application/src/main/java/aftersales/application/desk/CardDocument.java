package aftersales.application.desk;

import java.time.Instant;
import java.util.UUID;

/**
 * A request or a work order of the caller.
 *
 * @param kind {@code ServiceRequest} or {@code WorkOrder}
 * @param about fault or instructions, its beginning
 */
public record CardDocument(
        UUID id, String kind, String number, String status, boolean open, String about, Instant openedAt) {}
