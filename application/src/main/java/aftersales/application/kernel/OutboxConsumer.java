package aftersales.application.kernel;

import java.util.Set;

/**
 * Does what follows from an event, after the transaction that made it. Any bean of this type is found. An event is handed
 * over at least once, in the order in which its record's events happened; what the consumer writes to the database is
 * committed together with the mark that the event is done. It acts as the program itself, and it must bear to see the same
 * {@link OutboxEvent#id()} again.
 */
public interface OutboxConsumer {
    /** Event types that this consumer wants. */
    Set<String> eventTypes();

    /** Any exception rolls back and is tried again later, after a growing pause, until the event is given up. */
    void handle(OutboxEvent event);
}
