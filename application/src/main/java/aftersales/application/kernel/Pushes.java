package aftersales.application.kernel;

import java.util.UUID;

/**
 * Tells browsers that something happened: a stored row with a sequence number, written in the caller's transaction.
 * Server-Sent Events carry it; {@code Last-Event-ID} replays what was missed. A message names records by id only, the
 * browser fetches what the user may see.
 */
public interface Pushes {
    /**
     * @param topic {@code desk} for all call-desk agents, {@code user:<uuid>} for one person, {@code job:<name>}
     * @param type what happened, such as {@code call.ringing}
     * @param subject id of the record it happened to
     */
    void send(String topic, String type, UUID subject);
}
