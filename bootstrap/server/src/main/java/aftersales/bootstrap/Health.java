package aftersales.bootstrap;

import jakarta.annotation.Resource;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLException;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * {@code /health/live}: the server answers. {@code /health/ready}: the application can read and write its database.
 * Strangers learn no more than the status.
 */
@WebServlet({"/health/live", "/health/ready"})
public class Health extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = Logger.getLogger(Health.class.getName());
    private static final int CHECK_SECONDS = 3;

    /** False on a stand-by and while the database is read-only. */
    private static final String WRITABLE =
            "select not pg_is_in_recovery() and current_setting('transaction_read_only') = 'off'";

    @Resource(lookup = "java:jboss/datasources/AftersalesDS")
    private transient DataSource writes;

    @Resource(lookup = "java:jboss/datasources/AftersalesReadDS")
    private transient DataSource reads;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean up = request.getServletPath().endsWith("/live") || isReady();
        response.setStatus(up ? HttpServletResponse.SC_OK : HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setHeader("Cache-Control", "no-store");
        response.setContentType("application/json");
        response.getWriter().write(up ? "{\"status\":\"UP\"}" : "{\"status\":\"DOWN\"}");
    }

    private boolean isReady() {
        try {
            return isTrue(writes, WRITABLE) && isTrue(reads, "select true");
        } catch (SQLException e) {
            LOG.log(Level.FINE, "Not ready", e);
            return false;
        }
    }

    private static boolean isTrue(DataSource dataSource, String query) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.setQueryTimeout(CHECK_SECONDS);
            try (var rows = statement.executeQuery(query)) {
                return rows.next() && rows.getBoolean(1);
            }
        }
    }
}
