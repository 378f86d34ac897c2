package aftersales.application.kernel;

/**
 * A secret of this installation that stands outside its database: whoever reads the database alone cannot guess back what is
 * stored there as a keyed hash.
 *
 * <p>{@link #toString()} does not say it, so that it cannot get into a log.
 */
public record InstallationSecret(String value) {
    private static final int FEWEST_CHARACTERS = 16;

    public InstallationSecret {
        if (value.length() < FEWEST_CHARACTERS) {
            throw new IllegalArgumentException("The secret of the installation is too short");
        }
    }

    @Override
    public String toString() {
        return "InstallationSecret";
    }
}
