package aftersales.application.kernel;

/**
 * Rings when new messages may be there: at once after a commit on this node, by a notification of the database after one on
 * another node, and every two seconds in any case. It carries nothing; whoever hears it reads {@link PushFeed}.
 */
public interface PushBell {
    /**
     * Has {@code reader} run at each ring, one run at a time, rings during a run drawn together into one more run.
     *
     * @return ends the hearing when closed
     */
    Hearing hear(Runnable reader);

    /** One listener of the bell. */
    interface Hearing extends AutoCloseable {
        @Override
        void close();
    }
}
