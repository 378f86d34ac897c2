package aftersales.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeTest {
    @TempDir
    Path directory;

    @Test
    void lockFileNamesTheHolder() throws Exception {
        try (var home = Home.lock(directory.resolve("new"))) {
            assertThat(home.directory().resolve("lock"))
                    .hasContent(Long.toString(ProcessHandle.current().pid()));
        }
    }

    @Test
    void lockOfAnEndedLauncherIsFree() throws Exception {
        Files.writeString(directory.resolve("lock"), "4711\n");

        try (var home = Home.lock(directory)) {
            assertThat(home.directory()).isEqualTo(directory.toRealPath());
        }
    }

    @Test
    void passwordOfTheApplicationStaysTheSameAndIsForTheOwnerOnly() throws Exception {
        try (var home = Home.lock(directory)) {
            String password = home.applicationPassword();

            assertThat(password).hasSizeGreaterThanOrEqualTo(32).isEqualTo(home.applicationPassword());
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve("secrets"))))
                    .isEqualTo("rwx------");
        }
    }
}
