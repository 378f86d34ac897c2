package aftersales.application.kernel;

import java.time.Instant;
import java.util.UUID;

/**
 * One stored message to browsers. Names records by id only.
 *
 * @param sequence place in the order of writing; messages written at the same time may become visible out of order
 * @param topic who it is for: {@code desk}, {@code user:<uuid>}, {@code job:<name>}
 * @param type what happened, such as {@code call.ringing}
 * @param subject id of the record it happened to
 * @param at when it was written
 */
public record PushMessage(long sequence, String topic, String type, UUID subject, Instant at) {}
