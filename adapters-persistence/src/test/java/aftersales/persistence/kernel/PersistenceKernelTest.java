package aftersales.persistence.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aftersales.application.kernel.InFlight;
import aftersales.application.kernel.InstallationSecret;
import aftersales.application.kernel.ListRequest;
import aftersales.application.kernel.Operations.Operation;
import aftersales.domain.kernel.Conflict;
import aftersales.domain.kernel.DocumentNumber;
import aftersales.domain.kernel.DomainException;
import aftersales.domain.kernel.InvalidValue;
import aftersales.domain.kernel.Locked;
import aftersales.domain.kernel.StaleVersion;
import aftersales.persistence.database.TestDatabase;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PersistenceKernelTest {
    @RegisterExtension
    @Order(1)
    static final TestDatabase DATABASE = new TestDatabase();

    @RegisterExtension
    @Order(2)
    static final TestPersistence PERSISTENCE = new TestPersistence(DATABASE, NoteRow.class, NoteRow.NoteLineRow.class);

    private static final Map<String, Supplier<DomainException>> CONFLICTS =
            Map.of("note_title_unique", () -> new Conflict("note.title-taken"));

    @BeforeAll
    static void makeTables() throws SQLException {
        owner("create schema toy");
        owner("create table toy.note (id uuid primary key, version int not null, updated_at timestamptz not null,"
                + " title text not null constraint note_title_unique unique, caller text)");
        owner("create table toy.note_line (id uuid primary key, note_id uuid not null references toy.note, position int"
                + " not null, text text not null)");
        owner("grant usage on schema toy to aftersales_app");
        owner("grant select, insert, update, delete on all tables in schema toy to aftersales_app");
        owner("call audit.guard('toy.note', 'Note', 'id', true)");
        owner("call audit.guard('toy.note_line', 'Note', 'note_id', false)");
    }

    @Test
    void savesRowEntryAndEventInOneTransaction() throws SQLException {
        var note = aNote("第一条");
        save(note);

        assertThat(count("toy.note where id = '" + id(note) + "'")).isEqualTo(1);
        assertThat(count("audit.entry where record_id = '" + id(note) + "' and actor_name = '测试员' and door = 'WEB'"))
                .isEqualTo(1);
        assertThat(count("kernel.outbox where record_id = '" + id(note) + "' and type = 'Written'"))
                .isEqualTo(1);
    }

    @Test
    void leavesNothingBehindWhenTheTransactionFails() throws SQLException {
        var note = aNote("作废");
        assertThatThrownBy(() -> PERSISTENCE.asAdministrator(() -> {
                    saveWithin(note);
                    throw new IllegalStateException("after the save");
                }))
                .hasMessage("after the save");

        assertThat(count("audit.entry where record_id = '" + id(note) + "'")).isZero();
        assertThat(count("kernel.outbox where record_id = '" + id(note) + "'")).isZero();
    }

    @Test
    void savesNothingWhenNothingHappened() throws SQLException {
        var note = aNote("不变");
        save(note);
        PERSISTENCE.asAdministrator(() -> {
            saveWithin(load(id(note)));
            return null;
        });

        assertThat(count("audit.entry where record_id = '" + id(note) + "'")).isEqualTo(1);
        assertThat(version(note)).isZero();
    }

    @Test
    void refusesTheLaterOfTwoWritersWhoSawTheSameVersion() {
        var note = aNote("两人");
        save(note);
        var first = PERSISTENCE.asAdministrator(() -> load(id(note)));
        var second = PERSISTENCE.asAdministrator(() -> load(id(note)));
        first.rename("先到", Instant.now());
        second.rename("后到", Instant.now());
        save(first);

        assertThatThrownBy(() -> save(second)).isInstanceOf(StaleVersion.class);
        assertThat(PERSISTENCE.asAdministrator(() -> load(id(note))).state().title())
                .isEqualTo("先到");
    }

    @Test
    void movesTheVersionWhenOnlyAChildChanged() {
        var kept = new Note.Line(UUID.randomUUID(), "留下");
        var dropped = new Note.Line(UUID.randomUUID(), "去掉");
        var note = Note.written(newId(), "有行", "张三", List.of(kept, dropped), Instant.now());
        save(note);

        var loaded = PERSISTENCE.asAdministrator(() -> load(id(note)));
        var added = new Note.Line(UUID.randomUUID(), "新加");
        loaded.keepLines(List.of(kept, added), Instant.now());
        save(loaded);

        assertThat(version(note)).isEqualTo(1);
        assertThat(PERSISTENCE.asAdministrator(() -> load(id(note))).state().lines())
                .containsExactly(kept, added);
    }

    @Test
    void tellsAUniqueConstraintAsItsDomainError() {
        save(aNote("同名"));
        assertThatThrownBy(() -> save(aNote("同名")))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("note.title-taken");
    }

    @Test
    void keepsPersonalValuesOutOfTheBodyAndInTheSideTable() throws SQLException {
        var note = Note.written(newId(), "来电人", "王小明", List.of(), Instant.now());
        save(note);

        assertThat(count(
                        "audit.entry where record_id = '" + id(note) + "' and convert_from(body, 'UTF8') like '%王小明%'"))
                .isZero();
        assertThat(count("audit.personal p join audit.entry e on e.id = p.entry_id where e.record_id = '" + id(note)
                        + "' and p.path = 'caller' and p.value = '王小明' and p.subject = '" + id(note) + "'"))
                .isEqualTo(1);
        assertThat(count("audit.personal p join audit.entry e on e.id = p.entry_id where e.record_id = '" + id(note)
                        + "' and position(encode(sha256(p.salt || convert_to(p.value, 'UTF8')), 'base64') in"
                        + " convert_from(e.body, 'UTF8')) > 0"))
                .isEqualTo(1);
    }

    @Test
    void refusesEveryChangeOfAnAuditedRecord() throws SQLException {
        var line = new Note.Line(UUID.randomUUID(), "行");
        var note = Note.written(newId(), "已审核", "李四", List.of(line), Instant.now());
        save(note);
        var seenBefore = PERSISTENCE.asAdministrator(() -> load(id(note)));
        lock(note, 0);

        var loaded = PERSISTENCE.asAdministrator(() -> load(id(note)));
        assertThat(loaded.auditLock().isAudited()).isTrue();
        assertThatThrownBy(() -> loaded.rename("x", Instant.now())).isInstanceOf(Locked.class);

        seenBefore.rename("越过领域", Instant.now());
        assertThatThrownBy(() -> save(seenBefore))
                .isInstanceOfSatisfying(
                        Locked.class, locked -> assertThat(locked.byName()).isEqualTo("审核员甲"));

        assertThatThrownBy(() -> app("update toy.note set title = 'x' where id = '" + id(note) + "'"))
                .hasMessageContaining("audited by 审核员甲");
        assertThatThrownBy(() -> app("delete from toy.note_line where note_id = '" + id(note) + "'"))
                .hasMessageContaining("audited by 审核员甲");
        assertThatThrownBy(
                        () -> app("insert into toy.note_line values (gen_random_uuid(), '" + id(note) + "', 9, 'x')"))
                .hasMessageContaining("audited by 审核员甲");
        assertThatThrownBy(() ->
                        app("update toy.note_line set note_id = gen_random_uuid() where id = '" + line.id() + "'"))
                .hasMessageContaining("audited by 审核员甲");
    }

    @Test
    void locksOnlyWhatTheAuditorRead() {
        var note = aNote("变了");
        save(note);
        var loaded = PERSISTENCE.asAdministrator(() -> load(id(note)));
        loaded.rename("变过了", Instant.now());
        save(loaded);

        assertThatThrownBy(() -> lock(note, 0)).hasMessageContaining("has version 1");
    }

    @Test
    void letsTheApplicationNeitherLiftALockNorDisableItsGuard() {
        var note = aNote("护栏");
        save(note);
        assertThatThrownBy(() -> lockRow(note)).hasMessageContaining("permission denied");
        assertThatThrownBy(() -> app("delete from audit.record_lock")).hasMessageContaining("permission denied");
        assertThatThrownBy(() -> app("update audit.record_lock set audited_by_name = 'x'"))
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> app("alter table toy.note disable trigger all"))
                .hasMessageContaining("must be owner");
        assertThatThrownBy(() -> app("truncate toy.note")).hasMessageContaining("permission denied");
        assertThatThrownBy(() -> app("update audit.entry set actor_name = 'x'"))
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> app("delete from audit.entry")).hasMessageContaining("permission denied");
        assertThatThrownBy(() -> app("set session_replication_role = replica"))
                .hasMessageContaining("permission denied");
    }

    @Test
    void unlocksWithAPersonAndAReasonAndWritesItDown() throws SQLException {
        var note = aNote("取消审核");
        save(note);
        lock(note, 0);
        assertThatThrownBy(() -> unaudit(note, " ")).hasMessageContaining("a person and a reason");

        unaudit(note, "金额有误");

        assertThat(count("audit.record_lock where record_id = '" + id(note) + "'"))
                .isZero();
        assertThat(count("audit.entry where record_id = '" + id(note)
                        + "' and convert_from(body, 'UTF8') like '%金额有误%'"))
                .isEqualTo(1);
        var loaded = PERSISTENCE.asAdministrator(() -> load(id(note)));
        loaded.rename("又可以改", Instant.now());
        save(loaded);
    }

    private static StoredOperations operations() {
        return operations("the secret of this installation");
    }

    private static StoredOperations operations(String secret) {
        return new StoredOperations(PERSISTENCE.em(), new InstallationSecret(secret));
    }

    @Test
    void keepsNoHashOfWhatWasSentThatCouldBeGuessedFromTheDatabaseAlone() throws SQLException {
        var operation = new Operation("u1", "k0", "Act.do", "hash");
        PERSISTENCE.inTransaction(() -> {
            operations().begin(operation, void.class);
        });

        assertThat(count("kernel.operation where key = 'k0' and body_hash = 'hash'"))
                .isZero();
        assertThatThrownBy(() -> PERSISTENCE.inTransaction(
                        () -> operations("the secret of another one").begin(operation, void.class)))
                .as("the hash depends on the secret")
                .isInstanceOf(InvalidValue.class);
    }

    @Test
    void answersARepeatedOperationFromTheFirstOne() {
        var operation = new Operation("u1", "k1", "Act.do", "hash");
        PERSISTENCE.inTransaction(() -> {
            var operations = operations();
            assertThat(operations.begin(operation, DocumentNumber.class)).isEmpty();
            operations.finish(operation, new DocumentNumber("WO2611-000001"));
        });

        var replay = PERSISTENCE.inTransaction(() -> operations().begin(operation, DocumentNumber.class));
        assertThat(replay)
                .hasValueSatisfying(r -> assertThat(r.result()).isEqualTo(new DocumentNumber("WO2611-000001")));
    }

    @Test
    void refusesAKeyThatWasUsedForSomethingElse() {
        PERSISTENCE.inTransaction(() -> operations().begin(new Operation("u1", "k2", "Act.do", "hash"), void.class));
        assertThatThrownBy(() -> PERSISTENCE.inTransaction(
                        () -> operations().begin(new Operation("u1", "k2", "Act.do", "other"), void.class)))
                .isInstanceOf(InvalidValue.class);
    }

    @Test
    void saysThatAnOperationIsInFlight() {
        var operation = new Operation("u1", "k3", "Act.do", "hash");
        PERSISTENCE.inTransaction(() -> {
            operations().begin(operation, void.class);
            assertThatThrownBy(
                            () -> PERSISTENCE.inTransaction(() -> operations().begin(operation, void.class)))
                    .isInstanceOf(InFlight.class);
        });
    }

    @Test
    void pagesForwardsAndBackwardsWithoutLosingOrRepeatingARow() {
        for (int i = 0; i < 7; i++) {
            save(Note.written(newId(), "page-" + i, "同一人", List.of(), Instant.now()));
        }
        var list = ListSql.of(Item.class)
                .select("n.id, n.title")
                .from("toy.note n")
                .key("n.id")
                .sortable("caller", "n.caller", "text")
                .defaultSort("-caller")
                .search("n.title like :qPrefix")
                .filter("title", "n.title = any(:titleList)");
        var all = RowScopeSql.of(TestPersistence.administrator(), "n", "false");
        var request = new ListRequest(
                java.util.Optional.of("page-"),
                Map.of(),
                java.util.Optional.empty(),
                java.util.Optional.empty(),
                3,
                true);

        var first = list.list(PERSISTENCE.reads(), request, all);
        assertThat(first.count()).contains(7L);
        assertThat(first.previous()).isEmpty();
        var second = list.list(PERSISTENCE.reads(), at(request, first.next().orElseThrow()), all);
        var third = list.list(PERSISTENCE.reads(), at(request, second.next().orElseThrow()), all);
        assertThat(third.next()).isEmpty();
        var seen = new ArrayList<>(first.items());
        seen.addAll(second.items());
        seen.addAll(third.items());
        assertThat(seen).hasSize(7).doesNotHaveDuplicates();
        assertThat(list.list(PERSISTENCE.reads(), at(request, third.previous().orElseThrow()), all)
                        .items())
                .isEqualTo(second.items());
        assertThat(list.list(PERSISTENCE.reads(), request.filter("title", "page-1, page-2"), all)
                        .items())
                .hasSize(2);
        assertThatThrownBy(() -> list.list(PERSISTENCE.reads(), request.filter("title; drop", "x"), all))
                .isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> list.list(PERSISTENCE.reads(), at(request, "garbage"), all))
                .isInstanceOf(InvalidValue.class);
    }

    public record Item(UUID id, String title) {}

    private static ListRequest at(ListRequest request, String cursor) {
        return new ListRequest(
                request.q(), request.filters(), request.sort(), java.util.Optional.of(cursor), request.limit(), false);
    }

    private static Note aNote(String title) {
        return Note.written(newId(), title, "张三", List.of(), Instant.now());
    }

    private static Note.NoteId newId() {
        return new Note.NoteId(PERSISTENCE.ids().next());
    }

    private static UUID id(Note note) {
        return note.state().id().value();
    }

    private static int version(Note note) {
        return PERSISTENCE.asAdministrator(() -> load(id(note))).state().version();
    }

    private static void save(Note note) {
        PERSISTENCE.asAdministrator(() -> {
            saveWithin(note);
            return null;
        });
    }

    private static void saveWithin(Note note) {
        PERSISTENCE
                .writes()
                .save("Note", note, () -> NoteRow.of(note, PERSISTENCE.clock().instant()), CONFLICTS);
    }

    private static Note load(UUID id) {
        return Note.restored(
                PERSISTENCE.em().find(NoteRow.class, id).state(),
                PERSISTENCE.locks().of("Note", id));
    }

    private static void lock(Note note, int version) {
        app("select audit.lock_record('Note', '" + id(note) + "', " + version + ", gen_random_uuid(), '审核员甲', now())");
    }

    private static void lockRow(Note note) {
        app("insert into audit.record_lock values ('Note', '" + id(note) + "', gen_random_uuid(), 'x', now())");
    }

    private static void unaudit(Note note, String reason) {
        app("select audit.unaudit(gen_random_uuid(), 'Note', '" + id(note) + "', gen_random_uuid(), '主管', 'WEB', '"
                + reason + "', now())");
    }

    private static void owner(String sql) throws SQLException {
        try (var connection = DATABASE.owner().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void app(String sql) {
        try (var connection = DATABASE.app().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    private static long count(String from) throws SQLException {
        try (var connection = DATABASE.owner().getConnection();
                var statement = connection.createStatement();
                var result = statement.executeQuery("select count(*) from " + from)) {
            result.next();
            return result.getLong(1);
        }
    }
}
