package aftersales.persistence.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aftersales.application.review.ChainHead;
import aftersales.persistence.database.TestDatabase;
import aftersales.persistence.kernel.TestPersistence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Fault test F13: 32 writers, one chain without a fork, and sixty ways to tamper with it, each of which is found. Every
 * mutation is done in a transaction as the owner of the tables, verified within it, and rolled back.
 */
class TrailSealTest {
    private static final int WRITERS = 32;
    private static final int ROWS = 100;
    private static final long SEED = 20260131L;

    @RegisterExtension
    @Order(1)
    static final TestDatabase DATABASE = new TestDatabase();

    @RegisterExtension
    @Order(2)
    static final TestPersistence PERSISTENCE = new TestPersistence(DATABASE);

    @TempDir
    private static Path directory;

    private static AnchorFiles anchors;

    /** Writers whose commits overtake each other, and the sealer among them. */
    @BeforeAll
    static void writeAndSeal() throws Exception {
        anchors = new AnchorFiles(directory.resolve("anchors"));
        var writing = new AtomicBoolean(true);
        var threads = Executors.newFixedThreadPool(WRITERS + 1);
        try {
            var sealer = threads.submit(() -> {
                while (writing.get()) {
                    sealAll();
                }
                sealAll();
                return null;
            });
            var writers = new ArrayList<Callable<Void>>();
            for (int i = 0; i < WRITERS; i++) {
                var random = new Random(SEED + i);
                writers.add(() -> write(random));
            }
            for (var writer : threads.invokeAll(writers)) {
                writer.get();
            }
            writing.set(false);
            sealer.get();
        } finally {
            threads.shutdownNow();
        }
    }

    private static Void write(Random random) {
        for (int row = 0; row < ROWS; row++) {
            PERSISTENCE
                    .acting()
                    .as(
                            TestPersistence.administrator(),
                            () -> PERSISTENCE.inTransaction(() -> {
                                PERSISTENCE
                                        .trail()
                                        .append(
                                                "Toy",
                                                UUID.randomUUID(),
                                                random.nextInt(9),
                                                Instant.now(),
                                                "Opened",
                                                Map.of());
                                pause(random.nextInt(4));
                            }));
        }
        return null;
    }

    private static void pause(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void sealAll() throws IOException {
        Optional<ChainHead> head;
        do {
            head = PERSISTENCE.inTransaction(
                    () -> new SqlSeals(PERSISTENCE.em()).seal(Instant.EPOCH, Instant.now(), 500));
            if (head.isPresent()) {
                anchors.append(head.get(), Instant.now());
            }
        } while (head.isPresent());
    }

    @Test
    void manyWritersMakeOneChainWithoutAFork() throws Exception {
        var result = verify(connection -> {});

        assertThat(result.findings()).isEmpty();
        assertThat(result.sealed()).isEqualTo(WRITERS * ROWS);
        assertThat(result.unsealed()).isZero();
        assertThat(result.anchors()).isPositive();
    }

    /** Ways to tamper. {@code at} is the number in the chain that they begin at. */
    private enum Tampering {
        CHANGED_FIELD {
            @Override
            void doIt(Connection connection, long at, Random random) throws SQLException {
                String change = List.of(
                                "body = convert_to(replace(convert_from(body, 'UTF8'), 'Opened', 'Closed'), 'UTF8')",
                                "actor_name = actor_name || '.'",
                                "at = at + interval '1 microsecond'",
                                "recorded_at = recorded_at - interval '1 hour'",
                                "record_version = record_version + 1",
                                "kind = 'Sale'",
                                "record_id = gen_random_uuid()",
                                "actor_id = null",
                                "door = 'REST'")
                        .get(random.nextInt(9));
                assertThat(update(connection, "update audit.entry set " + change + " where id = " + entry(at)))
                        .isEqualTo(1);
            }
        },
        DELETED_MIDDLE {
            @Override
            void doIt(Connection connection, long at, Random random) throws SQLException {
                delete(connection, at, at);
                if (random.nextBoolean()) {
                    shift(connection, at, -1);
                }
            }
        },
        DELETED_TAIL {
            @Override
            void doIt(Connection connection, long at, Random random) throws SQLException {
                delete(connection, WRITERS * ROWS - random.nextInt(20), WRITERS * ROWS);
            }
        },
        INSERTED {
            @Override
            void doIt(Connection connection, long at, Random random) throws SQLException {
                shift(connection, at - 1, 1);
                var id = UUID.randomUUID();
                update(
                        connection,
                        "insert into audit.entry (id, kind, record_id, record_version, actor_name, door, at, body)"
                                + " values ('" + id + "', 'Toy', gen_random_uuid(), 1, 'nobody', 'WEB', now(), '{}')");
                update(
                        connection,
                        "insert into audit.seal values (" + at + ", '" + id + "', decode('"
                                + HexFormat.of().formatHex(hashOf(connection, at, id)) + "', 'hex'), now())");
            }
        },
        SWAPPED {
            @Override
            void doIt(Connection connection, long at, Random random) throws SQLException {
                update(connection, "alter table audit.seal drop constraint seal_entry_id_key");
                long other = at + 1 + random.nextInt(5);
                update(
                        connection,
                        "update audit.seal s set entry_id = o.entry_id from audit.seal o where s.number + o.number = "
                                + (at + other) + " and s.number in (" + at + ", " + other + ")");
            }
        },
        SEALED_ANEW {
            @Override
            void doIt(Connection connection, long at, Random random) throws SQLException {
                CHANGED_FIELD.doIt(connection, at, random);
                update(connection, "delete from audit.seal");
                Optional<ChainHead> head;
                do {
                    head = SqlSeals.seal(connection, Instant.EPOCH, Instant.now(), 2000);
                } while (head.isPresent());
            }
        };

        abstract void doIt(Connection connection, long at, Random random) throws SQLException;
    }

    @ParameterizedTest
    @EnumSource
    void findsEveryTampering(Tampering tampering) throws Exception {
        for (int i = 0; i < 10; i++) {
            var random = new Random(SEED * 31 + tampering.name().hashCode() * 100L + i);
            long at = 2L + random.nextInt(WRITERS * ROWS - 20);
            var result = verify(connection -> tampering.doIt(connection, at, random));
            assertThat(result.findings())
                    .as("%s number %d at %d, seed %d", tampering, i, at, SEED)
                    .isNotEmpty();
        }
    }

    @Test
    void namesTheFirstBadRow() throws Exception {
        var result = verify(
                connection -> update(connection, "update audit.entry set door = 'LINE' where id = " + entry(77)));

        assertThat(result.findings()).hasSize(1);
        assertThat(result.findings().get(0)).contains("number 77 in the chain", "of Toy", "is not what was sealed");
    }

    @Test
    void missingAnchorsAreAFailure() throws Exception {
        assertThatThrownBy(() -> new AnchorFiles(directory.resolve("elsewhere")).read())
                .isInstanceOf(IOException.class);
        try (var connection = DATABASE.owner().getConnection()) {
            connection.setAutoCommit(false);
            assertThat(ChainVerification.run(connection, List.of()).isSound()).isFalse();
        }
    }

    @Test
    void findsAnotherPersonalValueAndIsContentWithAForgottenOne() throws Exception {
        String value = "convert_to('13800001111', 'UTF8')";
        String personal = "with e as (insert into audit.entry"
                + " (id, kind, record_id, record_version, actor_name, door, at, body) values (gen_random_uuid(), 'Toy',"
                + " gen_random_uuid(), 1, 'x', 'WEB', now(), convert_to(encode(sha256('\\x01'::bytea || " + value
                + "), 'base64'), 'UTF8')) returning id)"
                + " insert into audit.personal (entry_id, path, side, salt, value) select id, 'phone', 'to', '\\x01', %s"
                + " from e";
        assertThat(verify(connection -> update(connection, personal.formatted("'13800001111'")))
                        .findings())
                .isEmpty();
        assertThat(verify(connection -> update(connection, personal.formatted("null")))
                        .findings())
                .isEmpty();
        assertThat(verify(connection -> update(connection, personal.formatted("'13800002222'")))
                        .findings())
                .hasSize(1);
    }

    @Test
    void applicationCannotChangeTheChain() {
        for (String statement : List.of(
                "update audit.seal set hash = hash",
                "delete from audit.seal",
                "truncate audit.seal",
                "update audit.entry set door = door",
                "delete from audit.entry")) {
            assertThatThrownBy(() -> {
                        try (var connection = DATABASE.app().getConnection()) {
                            update(connection, statement);
                        }
                    })
                    .as(statement)
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void lineThatAKillCutOffIsNoAnchorAndSwallowsNone() throws Exception {
        var some = new AnchorFiles(directory.resolve("cut"));
        var first = new ChainHead(1, "a".repeat(64));
        var second = new ChainHead(2, "b".repeat(64));
        var at = Instant.parse("2026-11-22T08:00:00Z");
        some.append(first, at);
        Files.writeString(
                directory.resolve("cut/audit-2026-11.anchors"), "2 bbbb", java.nio.file.StandardOpenOption.APPEND);
        some.append(second, at);

        assertThat(some.read()).containsExactly(first, second);
    }

    /** {@code -Daudit.rows=1000000}: a long trail is verified within a minute. */
    @Test
    @EnabledIfSystemProperty(named = "audit.rows", matches = "\\d+")
    void longTrailIsVerifiedWithinAMinute() throws Exception {
        int rows = Integer.getInteger("audit.rows");
        try (var connection = DATABASE.owner().getConnection()) {
            connection.setAutoCommit(false);
            update(
                    connection,
                    "insert into audit.entry (id, kind, record_id, record_version, actor_name, door, at, body)"
                            + " select gen_random_uuid(), 'Toy', gen_random_uuid(), 1, 'writer', 'WEB', now(),"
                            + " convert_to(repeat('x', 400) || i, 'UTF8') from generate_series(1, " + rows + ") i");
            ChainHead head = null;
            for (var next = SqlSeals.seal(connection, Instant.EPOCH, Instant.now(), 20_000);
                    next.isPresent();
                    next = SqlSeals.seal(connection, Instant.EPOCH, Instant.now(), 20_000)) {
                head = next.get();
            }
            long start = System.nanoTime();
            var result = ChainVerification.run(connection, List.of(head));
            var took = Duration.ofNanos(System.nanoTime() - start);
            connection.rollback();
            System.out.println("F13 verified " + result.sealed() + " entries in " + took.toMillis() + " ms");
            assertThat(result.findings()).isEmpty();
            assertThat(took).isLessThan(Duration.ofMinutes(1));
        }
    }

    private interface Mutation {
        void doIt(Connection connection) throws SQLException;
    }

    private static ChainVerification.Result verify(Mutation mutation)
            throws SQLException, IOException, ExecutionException {
        try (var connection = DATABASE.owner().getConnection()) {
            connection.setAutoCommit(false);
            mutation.doIt(connection);
            var result = ChainVerification.run(connection, anchors.read());
            connection.rollback();
            return result;
        }
    }

    private static int update(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }

    private static String entry(long number) {
        return "(select entry_id from audit.seal where number = " + number + ")";
    }

    private static void delete(Connection connection, long from, long to) throws SQLException {
        update(
                connection,
                "with gone as (delete from audit.seal where number between " + from + " and " + to
                        + " returning entry_id) delete from audit.personal where entry_id in (select entry_id from gone)");
        update(
                connection,
                "delete from audit.entry e where not exists (select from audit.seal s where s.entry_id = e.id)");
    }

    private static void shift(Connection connection, long after, int by) throws SQLException {
        update(connection, "update audit.seal set number = number + 1000000000 where number > " + after);
        update(connection, "update audit.seal set number = number - 1000000000 + " + by + " where number > 1000000000");
    }

    /** As an attacker would who has read the source. */
    private static byte[] hashOf(Connection connection, long number, UUID entry) throws SQLException {
        try (var statement = connection.createStatement()) {
            byte[] before;
            try (var rows = statement.executeQuery("select hash from audit.seal where number = " + (number - 1))) {
                rows.next();
                before = rows.getBytes(1);
            }
            try (var rows = statement.executeQuery(
                    "select " + SealHash.COLUMNS + " from audit.entry e where e.id = '" + entry + "'")) {
                rows.next();
                return SealHash.of(before, number, rows);
            }
        }
    }
}
