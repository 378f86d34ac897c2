package aftersales.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerLogTest {
    @TempDir
    Path directory;

    @Test
    void saysWhatThisRunComplainedOf() throws Exception {
        Path file = directory.resolve("server.log");
        Files.writeString(file, "2026-01-01 10:00:00,000 ERROR [old] of an earlier run\n");
        var log = ServerLog.fromHere(file);
        Files.writeString(
                file,
                """
                2026-01-01 11:00:00,000 INFO  [org.jboss.weld.Version] WELD-000900: 5.1.6 (Final)
                2026-01-01 11:00:01,000 ERROR [org.jboss.msc.service.fail] Failed to start service
                \tat org.jboss.msc.Service.start(Service.java:1)
                Caused by: java.lang.IllegalArgumentException: AFTERSALES_REGION is "XX"
                Caused by: java.lang.IllegalArgumentException: AFTERSALES_REGION is "XX"
                """,
                StandardOpenOption.APPEND);

        assertThat(log.complaints())
                .isEqualTo(
                        """
                          2026-01-01 11:00:01,000 ERROR [org.jboss.msc.service.fail] Failed to start service
                          Caused by: java.lang.IllegalArgumentException: AFTERSALES_REGION is "XX"
                        """);
    }

    @Test
    void saysNothingWithoutALog() throws Exception {
        assertThat(ServerLog.fromHere(directory.resolve("none")).complaints()).isEmpty();
    }
}
