package aftersales.persistence.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Where root has no user namespaces, PostgreSQL runs as an ordinary user. */
class OrdinaryUserTest {
    @Test
    void rootHandsTheClusterToAnOrdinaryUser() throws Exception {
        assumeTrue("root".equals(System.getProperty("user.name")), "only root may become somebody else");
        Path home = Files.createTempDirectory(Path.of(System.getProperty("java.io.tmpdir")), "ordinary-user-");
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwx--x--x"));
        try (var postgres = EmbeddedPostgres.start(home, home, 0, Map.of(), RunAs.ordinaryUser())) {
            assertThat(ProcessHandle.of(postgres.pid())
                            .flatMap(process -> process.info().user()))
                    .hasValueSatisfying(user -> assertThat(user).isNotEqualTo("root"));
            try (var connection = postgres.owner().connect()) {
                assertThat(connection.isValid(5)).isTrue();
            }
        } finally {
            Directories.delete(home);
        }
    }
}
