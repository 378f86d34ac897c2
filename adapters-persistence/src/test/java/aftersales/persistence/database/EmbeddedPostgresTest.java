package aftersales.persistence.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** One cluster with the settings of the product, killed and started again. */
@TestMethodOrder(MethodOrderer.MethodName.class)
class EmbeddedPostgresTest {
    private static final Path PROGRAMS = Path.of("target", "postgres");

    @TempDir
    static Path home;

    private static EmbeddedPostgres postgres;

    @BeforeAll
    static void start() throws IOException {
        postgres = startIn(home.resolve("cluster"));
    }

    @AfterAll
    static void stop() throws IOException {
        postgres.close();
        assertThat(postgres.isRunning()).isFalse();
    }

    @Test
    void writesAreDurable() throws Exception {
        for (String setting : new String[] {"fsync", "synchronous_commit", "full_page_writes", "data_checksums"}) {
            assertThat(value("show " + setting)).as(setting).isEqualTo("on");
        }
    }

    @Test
    void listensOnLoopbackOnlyAndAsksForPasswords() throws Exception {
        assertThat(value("show listen_addresses")).isEqualTo("127.0.0.1");
        assertThatThrownBy(() ->
                        postgres.owner().as(EmbeddedPostgres.OWNER, "wrong").connect())
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("password authentication failed");
    }

    @Test
    void understandsChinese() throws Exception {
        execute("create extension if not exists pg_trgm");
        assertThat(value("select array_length(show_trgm('空调'), 1)")).isEqualTo("3");
        assertThat(value("select string_agg(x, ',' order by x collate \"zh-x-icu\")"
                        + " from unnest(array['赵', '安', '空调']) x"))
                .isEqualTo("安,空调,赵");
        assertThat(value("show server_encoding")).isEqualTo("UTF8");
    }

    @Test
    void ownerIsNoSuperuserAndPasswordsAreForTheOwnerOfTheFilesOnly() throws Exception {
        assertThat(value("select rolsuper from pg_roles where rolname = current_user"))
                .isEqualTo("f");
        for (String name : new String[] {"owner.password", "superuser.password"}) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(
                            home.resolve("cluster").resolve(name))))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void keepsWhatWasCommittedWhenThePostmasterIsKilled() throws Exception {
        execute("create table kept as select 1 as n");
        int port = postgres.port();
        ProcessHandle.of(postgres.pid()).orElseThrow().destroyForcibly();
        assertThat(PostgresProcesses.waitUntil(() -> !postgres.isRunning(), Duration.ofSeconds(10)))
                .isTrue();

        postgres.restart();

        assertThat(postgres.port()).isEqualTo(port);
        assertThat(value("select n from kept")).isEqualTo("1");
    }

    @Test
    void clearsAwayTheOrphanOfAKilledPredecessor() throws Exception {
        execute("create table orphan as select 2 as n");
        long orphan = postgres.pid();

        postgres = startIn(home.resolve("cluster"));

        assertThat(postgres.pid()).isNotEqualTo(orphan);
        assertThat(value("select n from orphan")).isEqualTo("2");
    }

    @Test
    void isNotFooledByALockFileThatNamesALivingStranger() throws Exception {
        Path lockFile = home.resolve("cluster/data/postmaster.pid");
        String lock = Files.readString(lockFile);
        ProcessHandle.of(postgres.pid()).orElseThrow().destroyForcibly();
        PostgresProcesses.waitUntil(() -> !postgres.isRunning(), Duration.ofSeconds(10));
        Files.writeString(
                lockFile,
                lock.replaceFirst("^\\d+", Long.toString(ProcessHandle.current().pid())));

        postgres = startIn(home.resolve("cluster"));

        assertThat(value("select 1")).isEqualTo("1");
    }

    @Test
    void refusesTheDataOfAnotherMajorVersion() throws Exception {
        Path data = Files.createDirectories(home.resolve("old/data"));
        Files.writeString(data.resolve("PG_VERSION"), "16\n");

        assertThatThrownBy(() -> startIn(home.resolve("old")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("belong to PostgreSQL 16");
    }

    @Test
    void beginsAgainWhenInitialisingWasKilled() throws Exception {
        Files.createDirectories(home.resolve("half/data.new/base"));

        try (var second = startIn(home.resolve("half"))) {
            assertThat(second.isRunning()).isTrue();
        }
    }

    private static EmbeddedPostgres startIn(Path directory) throws IOException {
        return EmbeddedPostgres.start(directory, PROGRAMS, 0, Map.of(), RunAs.choose(directory));
    }

    private static String value(String query) throws Exception {
        try (var connection = postgres.owner().connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static void execute(String sql) throws Exception {
        try (var connection = postgres.owner().connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
