package aftersales.verification;

import static java.nio.charset.StandardCharsets.UTF_8;

import aftersales.persistence.database.Directories;
import aftersales.persistence.database.EmbeddedPostgres;
import aftersales.persistence.database.MigrationFailed;
import aftersales.persistence.database.Migrations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jboss.arquillian.container.spi.event.container.AfterStop;
import org.jboss.arquillian.container.spi.event.container.BeforeStart;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.spi.LoadableExtension;

/**
 * Prepares what the server of {@link ContainerIT} stands on: a database, and a configuration that is the release's but for a
 * management interface, through which Arquillian deploys, and without the release's own deployment.
 */
public final class ContainerPreparation implements LoadableExtension {
    @Override
    public void register(ExtensionBuilder builder) {
        builder.observer(Preparing.class);
    }

    /** Made by Arquillian. */
    public static final class Preparing {
        private static final Path BASE = Path.of("target", "container").toAbsolutePath();
        private static final String PASSWORD = "only-for-this-test";

        private Optional<EmbeddedPostgres> postgres = Optional.empty();

        void prepare(@Observes BeforeStart starting) throws IOException, MigrationFailed {
            Directories.delete(BASE);
            Files.createDirectories(BASE);
            var database = EmbeddedPostgres.start(BASE.resolve("postgresql"), 0);
            postgres = Optional.of(database);
            var app = new Migrations(database.owner()).run(PASSWORD);
            Directories.copy(Product.RELEASE.resolve("server/standalone/configuration"), BASE.resolve("configuration"));
            Path file = BASE.resolve("configuration/standalone.xml");
            Files.writeString(file, changed(Files.readString(file, UTF_8), app.url(), app.user()), UTF_8);
        }

        private static String changed(String configuration, String url, String user) {
            String changed = configuration
                    .replace("${env.AFTERSALES_APP_DB_URL}", url)
                    .replace("${env.AFTERSALES_APP_DB_USER}", user)
                    .replace("${env.AFTERSALES_APP_DB_PASSWORD}", PASSWORD)
                    .replaceFirst("(?s)<deployments>.*</deployments>", "")
                    .replaceFirst(
                            "<access-control ",
                            """
                            <management-interfaces><http-interface>\
                            <http-upgrade enabled="true" sasl-authentication-factory="management-sasl-authentication"/>\
                            <socket-binding http="management-http"/></http-interface></management-interfaces><access-control \
                            """)
                    .replaceFirst(
                            "(?s)(<subsystem xmlns=\"urn:jboss:domain:jmx:.*?)</subsystem>",
                            "$1<remoting-connector/></subsystem>");
            if (changed.contains("${env.AFTERSALES_APP_DB_")) {
                throw new IllegalStateException("The configuration of the server asks for more than is known here");
            }
            return changed;
        }

        void clearUp(@Observes AfterStop stopped) throws IOException {
            if (postgres.isPresent()) {
                postgres.get().close();
            }
        }
    }
}
