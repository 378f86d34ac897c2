package aftersales.application.kernel;

/** For what must not happen inside the transaction: devices, messages to others. */
public interface AfterCommit {
    /**
     * Runs {@code work} once the current transaction has committed; never when it is rolled back. Without a transaction it
     * runs at once. An exception of {@code work} is logged: what was committed stays committed.
     */
    void run(Runnable work);
}
