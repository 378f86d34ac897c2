package aftersales.persistence.database;

import static java.util.Objects.requireNonNull;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/**
 * What one needs to connect: a JDBC URL of PostgreSQL, the role and its password.
 *
 * <p>{@link #toString()} leaves the password out, so that it cannot get into a log.
 */
public record DatabaseLogin(String url, String user, String password) {
    private static final String CONNECT_TIMEOUT_SECONDS = "5";

    public DatabaseLogin {
        requireNonNull(url);
        requireNonNull(user);
        requireNonNull(password);
        if (!url.startsWith("jdbc:postgresql:")) {
            throw new IllegalArgumentException("Not a JDBC URL of PostgreSQL: " + url);
        }
    }

    /** The same database, entered as somebody else. */
    public DatabaseLogin as(String otherUser, String otherPassword) {
        return new DatabaseLogin(url, otherUser, otherPassword);
    }

    public Connection connect() throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        properties.setProperty("connectTimeout", CONNECT_TIMEOUT_SECONDS);
        properties.setProperty("ApplicationName", "aftersales-setup");
        return DriverManager.getConnection(url, properties);
    }

    @Override
    public String toString() {
        return user + "@" + url;
    }
}
