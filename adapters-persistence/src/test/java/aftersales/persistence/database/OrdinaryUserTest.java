package aftersales.persistence.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Where root has no user namespaces, PostgreSQL runs as an ordinary user. */
class OrdinaryUserTest {
    @Test
    void saysWhereNobodyElseMayPass() throws Exception {
        assumeTrue("root".equals(System.getProperty("user.name")), "only root may become somebody else");
        Path closed = Files.createTempDirectory(Path.of(System.getProperty("java.io.tmpdir")), "closed-");
        assertThatThrownBy(() -> RunAs.ordinaryUser(closed.resolve("home")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("may not pass to " + closed.resolve("home"));
        Directories.delete(closed);
    }

    @Test
    void rootHandsTheClusterToAnOrdinaryUser() throws Exception {
        assumeTrue("root".equals(System.getProperty("user.name")), "only root may become somebody else");
        Path outer = Files.createTempDirectory(Path.of(System.getProperty("java.io.tmpdir")), "ordinary-user-");
        Files.setPosixFilePermissions(outer, PosixFilePermissions.fromString("rwx--x--x"));
        Path home = Files.createDirectory(outer.resolve("home"));
        try (var postgres = EmbeddedPostgres.start(home, home, 0, Map.of(), RunAs.ordinaryUser(home))) {
            assertThat(ProcessHandle.of(postgres.pid())
                            .flatMap(process -> process.info().user()))
                    .hasValueSatisfying(user -> assertThat(user).isNotEqualTo("root"));
            try (var connection = postgres.owner().connect()) {
                assertThat(connection.isValid(5)).isTrue();
            }
        } finally {
            Directories.delete(outer);
        }
    }
}
