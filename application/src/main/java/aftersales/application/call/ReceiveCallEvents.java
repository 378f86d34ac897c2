package aftersales.application.call;

import aftersales.application.kernel.Requires;
import aftersales.domain.call.LineEvent;
import aftersales.domain.kernel.Permission;
import java.util.List;

/**
 * Takes in what telephone lines tell. Senders deliver at least once and in the order of each line; an event whose key was
 * taken before changes nothing. Call, call log and the message to the call desk are written in one transaction.
 */
@Requires(Permission.CALL_EVENTS_SEND)
public interface ReceiveCallEvents {
    int MAX_EVENTS = 100;

    /**
     * All events or, when it throws, none.
     *
     * @param events 1 to {@link #MAX_EVENTS}
     */
    Receipt receive(List<LineEvent> events);

    /** Keys of the events that were new, and of those that had been taken before. */
    record Receipt(List<String> taken, List<String> repeated) {
        public Receipt {
            taken = List.copyOf(taken);
            repeated = List.copyOf(repeated);
        }
    }
}
