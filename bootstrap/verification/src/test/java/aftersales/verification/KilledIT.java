package aftersales.verification;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Killed with {@code kill -9} and started again: nothing that was acknowledged is lost, and nothing is in the way. */
class KilledIT {
    private static Product product;

    @BeforeAll
    static void start() throws IOException {
        product = Product.started();
    }

    @AfterAll
    static void stop() {
        product.close();
    }

    @Test
    void startsAgainWithAllDataWhenEverythingWasKilled() throws Exception {
        write("everything killed");

        product.killAll();
        product.restart();

        assertThat(isThere("everything killed")).isTrue();
        assertThat(product.rest().get("health/ready").status()).isEqualTo(200);
    }

    @Test
    void clearsUpAfterALauncherThatWasKilledAlone() throws Exception {
        write("launcher killed");
        var server = product.server();

        product.launcher().destroyForcibly();
        product.restart();

        assertThat(product.console()).contains("Ended the server of a launcher that was killed");
        assertThat(product.server().pid()).isNotEqualTo(server.pid());
        assertThat(isThere("launcher killed")).isTrue();
    }

    @Test
    void databaseThatIsKilledComesBackUnderTheRunningServer() throws Exception {
        write("database killed");
        var server = product.server();

        product.postmaster().destroyForcibly();

        Product.await("the database is back", Duration.ofSeconds(10), KilledIT::isReadyAgain);
        assertThat(product.console()).contains("PostgreSQL was killed; starting it again.");
        assertThat(product.server().pid()).isEqualTo(server.pid());
        assertThat(isThere("database killed")).isTrue();
    }

    @Test
    void secondLauncherOnTheSameDataIsRefused() throws Exception {
        Process second = product.launchAgain();
        String said = new String(second.getInputStream().readAllBytes(), UTF_8);

        assertThat(second.waitFor()).isEqualTo(1);
        assertThat(said).contains("is in use by process " + product.launcher().pid());
    }

    private static boolean isReadyAgain() {
        try {
            return product.console().contains("starting it again")
                    && product.rest().get("health/ready").status() == 200;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** As the application does: with its role, acknowledged by the commit. */
    private static void write(String name) throws IOException, SQLException {
        try (var connection = product.app().connect();
                var insert = connection.prepareStatement("insert into batch.job_instance (jobname) values (?)")) {
            insert.setString(1, name);
            insert.executeUpdate();
        }
    }

    private static boolean isThere(String name) throws IOException, SQLException {
        try (var connection = product.app().connect();
                var query = connection.prepareStatement("select 1 from batch.job_instance where jobname = ?")) {
            query.setString(1, name);
            return query.executeQuery().next();
        }
    }
}
