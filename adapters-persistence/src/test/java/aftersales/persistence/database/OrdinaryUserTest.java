package aftersales.persistence.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where root has no user namespaces, PostgreSQL runs as an ordinary user. */
class OrdinaryUserTest {
    @ParameterizedTest
    @ValueSource(strings = {"rwx--x--x", "rwx------"})
    void rootHandsTheClusterToAnOrdinaryUserAlsoWhereNobodyElseMayPass(String permissions) throws Exception {
        assumeTrue("root".equals(System.getProperty("user.name")), "only root may become somebody else");
        Path outer = Files.createTempDirectory(Path.of(System.getProperty("java.io.tmpdir")), "ordinary-user-");
        Files.setPosixFilePermissions(outer, PosixFilePermissions.fromString(permissions));
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
