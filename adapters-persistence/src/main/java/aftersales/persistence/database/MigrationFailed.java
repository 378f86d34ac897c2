package aftersales.persistence.database;

/** The database could not be brought to the state that this release needs; the message says why. */
public final class MigrationFailed extends Exception {
    private static final long serialVersionUID = 1L;

    MigrationFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
