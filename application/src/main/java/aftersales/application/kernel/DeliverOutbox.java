package aftersales.application.kernel;

/** Hands stored events on to those who want them, one transaction for each event. */
@Open("called by the program's own timer only; no driver of a person or machine has it")
public interface DeliverOutbox {
    /** Leases the events that are due; they are held for a minute. */
    java.util.List<OutboxEvent> claim(int limit);

    /** Hands one leased event to its consumers and marks it as done. */
    void deliver(OutboxEvent event);

    /** Notes that {@link #deliver} failed: the event is tried again after a pause that grows, in the end it is given up. */
    void failed(OutboxEvent event, String error);

    /** Clears events that nobody wants, and those that were done two weeks ago. Returns how many rows were touched. */
    int tidy(int limit);
}
