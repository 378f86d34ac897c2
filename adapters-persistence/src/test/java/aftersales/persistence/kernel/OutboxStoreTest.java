package aftersales.persistence.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import aftersales.application.kernel.ListRequest;
import aftersales.application.kernel.OutboxEvent;
import aftersales.application.kernel.OutboxListItem;
import aftersales.domain.kernel.DomainEvent;
import aftersales.persistence.database.TestDatabase;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class OutboxStoreTest {
    @RegisterExtension
    @Order(1)
    static final TestDatabase DATABASE = new TestDatabase();

    @RegisterExtension
    @Order(2)
    static final TestPersistence PERSISTENCE = new TestPersistence(DATABASE);

    record Sent(List<String> engineers, Instant at) implements DomainEvent {}

    record Read(Instant at) implements DomainEvent {}

    private static final Set<String> SENT = Set.of("Sent");
    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final List<Duration> PAUSES = List.of(Duration.ofSeconds(2), Duration.ofSeconds(10));

    private final SqlOutboxStore store = new SqlOutboxStore(PERSISTENCE.em());
    private final Instant now = Instant.now().plusSeconds(5);

    @BeforeEach
    void empty() throws SQLException {
        try (var connection = DATABASE.owner().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("truncate kernel.outbox");
        }
    }

    private static void append(UUID record, DomainEvent... events) {
        PERSISTENCE.inTransaction(
                () -> new Outbox(PERSISTENCE.em(), PERSISTENCE.ids()).append("WorkOrder", record, List.of(events)));
    }

    private static Sent sent(String... engineers) {
        return new Sent(List.of(engineers), Instant.parse("2026-03-02T01:00:00Z"));
    }

    private List<OutboxEvent> claim(Instant at) {
        return PERSISTENCE.inTransaction(() -> store.claim(SENT, at, LEASE, 10));
    }

    private boolean done(OutboxEvent event) {
        return PERSISTENCE.<Boolean>inTransaction(() -> store.done(event.id(), now));
    }

    private void fail(OutboxEvent event, Instant at) {
        PERSISTENCE.inTransaction(() -> store.failed(event.id(), "refused", PAUSES, at));
    }

    private static OutboxListItem only() {
        return new JdbiOutboxQueries(PERSISTENCE.reads())
                .list(ListRequest.firstPage())
                .items()
                .get(0);
    }

    @Test
    void handsOverWhatWasAppended() {
        var record = UUID.randomUUID();
        append(record, sent("e1", "e2"));
        var event = claim(now).get(0);
        assertThat(event.record()).isEqualTo(record);
        assertThat(event.type()).isEqualTo("Sent");
        assertThat(event.kind()).isEqualTo("WorkOrder");
        assertThat(event.list("engineers")).containsExactly("e1", "e2");
    }

    @Test
    void leasesAnEventToOneAtATimeAndAgainWhenTheLeaseIsOver() {
        append(UUID.randomUUID(), sent());
        assertThat(claim(now)).hasSize(1);
        assertThat(claim(now.plusSeconds(59))).isEmpty();
        assertThat(claim(now.plusSeconds(61))).hasSize(1);
    }

    @Test
    void passesOverWhatAnotherServerIsClaiming() {
        append(UUID.randomUUID(), sent());
        PERSISTENCE.inTransaction(() -> {
            assertThat(store.claim(SENT, now, LEASE, 10)).hasSize(1);
            assertThat(claim(now)).isEmpty();
        });
    }

    @Test
    void keepsTheOrderOfOneRecord() {
        var record = UUID.randomUUID();
        append(record, sent("first"));
        append(record, sent("second"));
        append(UUID.randomUUID(), sent("other"));

        var first = claim(now);
        assertThat(first).extracting(e -> e.list("engineers").get(0)).containsExactlyInAnyOrder("first", "other");
        fail(first.get(0).list("engineers").contains("first") ? first.get(0) : first.get(1), now);
        assertThat(claim(now)).isEmpty();

        var again = claim(now.plusSeconds(2));
        assertThat(again).hasSize(1);
        assertThat(done(again.get(0))).isTrue();
        assertThat(claim(now.plusSeconds(2)))
                .extracting(e -> e.list("engineers").get(0))
                .containsExactly("second");
    }

    @Test
    void waitsLongerAfterEachFailureThenGivesUpAndSendsAgainWhenTold() {
        append(UUID.randomUUID(), sent());
        var event = claim(now).get(0);
        fail(event, now);
        assertThat(claim(now.plusSeconds(1))).isEmpty();
        assertThat(claim(now.plusSeconds(2))).hasSize(1);
        fail(event, now.plusSeconds(2));
        assertThat(claim(now.plusSeconds(11))).isEmpty();
        assertThat(claim(now.plusSeconds(12))).hasSize(1);
        assertThat(only().status()).isEqualTo("WAITING");
        fail(event, now.plusSeconds(12));

        assertThat(only().status()).isEqualTo("GIVEN_UP");
        assertThat(only().lastError()).contains("refused");
        assertThat(new JdbiOutboxQueries(PERSISTENCE.reads()).counts().givenUp())
                .isEqualTo(1);
        assertThat(claim(now.plusSeconds(999))).isEmpty();
        assertThat(PERSISTENCE.<Boolean>inTransaction(() -> store.sendAgain(event.id(), now)))
                .isTrue();
        assertThat(claim(now)).hasSize(1);
        assertThat(PERSISTENCE.<Boolean>inTransaction(() -> store.sendAgain(event.id(), now)))
                .isFalse();
    }

    @Test
    void givesUpAtOnceWhatCannotBeReadAndHandsOverTheRest() throws SQLException {
        append(UUID.randomUUID(), sent());
        try (var connection = DATABASE.owner().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("update kernel.outbox set payload = 'not json'");
        }
        append(UUID.randomUUID(), sent("e1"));

        assertThat(claim(now)).singleElement().satisfies(e -> assertThat(e.list("engineers"))
                .containsExactly("e1"));
        assertThat(new JdbiOutboxQueries(PERSISTENCE.reads())
                        .list(ListRequest.firstPage().filter("status", "GIVEN_UP"))
                        .items())
                .hasSize(1);
    }

    @Test
    void isDoneOnce() {
        append(UUID.randomUUID(), sent());
        var event = claim(now).get(0);
        assertThat(done(event)).isTrue();
        assertThat(done(event)).isFalse();
        assertThat(claim(now.plusSeconds(999))).isEmpty();
    }

    @Test
    void clearsWhatNobodyWantsAndWhatIsLongDone() {
        append(UUID.randomUUID(), new Read(Instant.now()));
        append(UUID.randomUUID(), sent());
        assertThat(PERSISTENCE.<Integer>inTransaction(() -> store.passOver(SENT, now, 100)))
                .isEqualTo(1);
        assertThat(claim(now)).hasSize(1);
        assertThat(PERSISTENCE.<Integer>inTransaction(() -> store.forget(now.minusSeconds(1), 100)))
                .isZero();
        assertThat(PERSISTENCE.<Integer>inTransaction(() -> store.forget(now.plusSeconds(1), 100)))
                .isEqualTo(1);
    }
}
