package aftersales.persistence.parts;

import static aftersales.domain.parts.StockDocuments.countering;
import static aftersales.domain.parts.StockDocuments.issue;
import static aftersales.domain.parts.StockDocuments.line;
import static aftersales.domain.parts.StockDocuments.posted;
import static aftersales.domain.parts.StockDocuments.receipt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aftersales.application.kernel.ListRequest;
import aftersales.application.parts.StockItem;
import aftersales.application.parts.StockLedger;
import aftersales.application.parts.StockLedgerContract;
import aftersales.domain.kernel.Money;
import aftersales.domain.kernel.RuleBroken;
import aftersales.domain.kernel.StaleVersion;
import aftersales.domain.parts.Part;
import aftersales.domain.parts.PartCode;
import aftersales.domain.parts.PartData;
import aftersales.domain.parts.PartId;
import aftersales.domain.parts.StockDocument;
import aftersales.domain.parts.StockDocumentId;
import aftersales.domain.parts.StockDocuments;
import aftersales.domain.parts.StockLocation;
import aftersales.domain.parts.StockLocationData;
import aftersales.domain.parts.StockLocationId;
import aftersales.domain.parts.StockPlace;
import aftersales.persistence.database.TestDatabase;
import aftersales.persistence.kernel.TestPersistence;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Documents and ledger on real PostgreSQL, as the role that the server runs as. */
class JpaStockTest extends StockLedgerContract {
    @RegisterExtension
    @Order(1)
    static final TestDatabase DATABASE = new TestDatabase();

    @RegisterExtension
    @Order(2)
    static final TestPersistence PERSISTENCE = new TestPersistence(DATABASE);

    private static final AtomicInteger COUNTER = new AtomicInteger();

    private final StockLedger ledger = new JpaStockLedger(PERSISTENCE.em(), PERSISTENCE.writes(), PERSISTENCE.reads());
    private final JpaStockDocuments documents =
            new JpaStockDocuments(PERSISTENCE.em(), PERSISTENCE.writes(), PERSISTENCE.acting(), PERSISTENCE.clock());
    private final JpaStockLocations locations =
            new JpaStockLocations(PERSISTENCE.em(), PERSISTENCE.writes(), PERSISTENCE.clock());
    private final JdbiStockQueries stock =
            new JdbiStockQueries(PERSISTENCE.reads(), PERSISTENCE.acting(), TestPersistence.business());
    private final JdbiStockDocumentQueries views =
            new JdbiStockDocumentQueries(PERSISTENCE.reads(), PERSISTENCE.acting(), TestPersistence.business());

    @Override
    protected StockLedger ledger() {
        return ledger;
    }

    @Override
    protected void inTransaction(Runnable work) {
        PERSISTENCE.asAdministrator(() -> {
            work.run();
            return null;
        });
    }

    @Override
    protected PartId part() {
        var id = new PartId(UUID.randomUUID());
        var data = new PartData(
                new PartCode("ST-" + COUNTER.incrementAndGet()),
                "四通阀",
                Optional.empty(),
                Money.parse("96.00", "CNY"),
                false,
                false);
        var parts = new JpaParts(PERSISTENCE.em(), PERSISTENCE.writes(), PERSISTENCE.clock());
        inTransaction(() -> parts.save(Part.register(id, data, StockDocuments.NOW)));
        return id;
    }

    @Override
    protected BigDecimal at(PartId part, StockPlace place) {
        var sum = sum(
                "select coalesce(sum(quantity), 0) from parts.movement where part_id = :part and place_id = :place",
                part,
                place);
        assertThat(sum(
                        "select coalesce(sum(quantity), 0) from parts.balance where part_id = :part and place_id = :place",
                        part,
                        place))
                .isEqualByComparingTo(sum);
        return sum;
    }

    private static BigDecimal sum(String sql, PartId part, StockPlace place) {
        return PERSISTENCE
                .reads()
                .one(sql, Map.of("part", part.value(), "place", place.id()), (rs, context) -> rs.getBigDecimal(1))
                .orElseThrow();
    }

    private StockDocument saved(StockDocument document) {
        inTransaction(() -> documents.save(document));
        return document;
    }

    private StockDocument load(StockDocumentId id) {
        return PERSISTENCE.asAdministrator(() -> documents.get(id));
    }

    private StockPlace openStore(String name) {
        var id = new StockLocationId(UUID.randomUUID());
        inTransaction(() -> locations.save(StockLocation.open(
                id,
                new StockLocationData("S" + COUNTER.incrementAndGet(), name, Optional.empty(), true),
                StockDocuments.NOW)));
        return StockPlace.store(id);
    }

    /** Drafts, then posts as the use case does. */
    private StockDocument post(StockDocument draft) {
        saved(draft);
        var loaded = load(draft.state().id());
        inTransaction(() -> {
            var movements = loaded.post(Optional.empty(), UUID::randomUUID, StockDocuments.NOW);
            documents.save(loaded);
            ledger.append(movements);
        });
        return load(draft.state().id());
    }

    @Test
    void givesBackWhatWasSaved() {
        var document = saved(issue(store, engineer, line(part(), 2), line(part(), 1, "S-1")));
        assertThat(load(document.state().id()).state()).isEqualTo(document.state());
        var posted = post(receipt(store, line(part(), 2)));
        assertThat(posted.state().version()).isEqualTo(1);
        assertThat(posted.state().postedAt()).contains(StockDocuments.NOW);
    }

    @Test
    void changesTheLinesOfADraft() {
        var kept = line(part(), 2);
        var document = saved(receipt(store, kept, line(part(), 1)));
        var loaded = load(document.state().id());
        loaded.change(
                StockDocuments.content(Optional.empty(), Optional.of(store), line(part(), 9), kept),
                StockDocuments.NOW);
        saved(loaded);
        assertThat(load(document.state().id()).state().content())
                .isEqualTo(loaded.state().content());
    }

    @Test
    void removesDrafts() {
        var document = saved(receipt(store, line(part(), 2)));
        var loaded = load(document.state().id());
        loaded.discard(StockDocuments.NOW);
        inTransaction(() -> documents.remove(loaded));
        inTransaction(() -> assertThat(documents.find(document.state().id())).isEmpty());
    }

    @Test
    void reversesWithACounterDocument() {
        var part = part();
        var posted = post(receipt(store, line(part, 3)));
        inTransaction(() -> {
            var counter = posted.reverse(countering("wrong delivery"), UUID::randomUUID, StockDocuments.NOW);
            documents.save(posted);
            documents.save(counter);
            ledger.append(counter.movements(UUID::randomUUID, StockDocuments.NOW));
        });
        assertThat(at(part, store)).isZero();
        var view = PERSISTENCE
                .acting()
                .as(
                        TestPersistence.administrator(),
                        () -> views.view(posted.state().id()));
        assertThat(view.status()).isEqualTo("REVERSED");
        assertThat(view.counteredByNumber()).isPresent();
        assertThat(view.allowedActions()).isEmpty();
    }

    @Test
    void refusesTheLaterOfTwoWhoPost() {
        var part = part();
        var draft = saved(receipt(store, line(part, 3)));
        var first = load(draft.state().id());
        var second = load(draft.state().id());
        for (var document : List.of(first, second)) {
            Runnable post = () -> inTransaction(() -> {
                var movements = posted(document);
                documents.save(document);
                ledger.append(movements);
            });
            if (document == first) {
                post.run();
            } else {
                assertThatThrownBy(post::run).isInstanceOf(StaleVersion.class);
            }
        }
        assertThat(at(part, store)).isEqualByComparingTo("3");
    }

    @Test
    void tellsWhatIsMissingWhere() {
        var part = part();
        var place = openStore("中心仓");
        append(posted(receipt(place, line(part, 1))));
        assertThatThrownBy(() -> append(posted(issue(place, engineer, line(part, 3)))))
                .isInstanceOfSatisfying(RuleBroken.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo("parts.stock-short");
                    assertThat(refusal.args()).hasSize(4);
                    assertThat(refusal.args().get(0).toString()).endsWith("四通阀");
                    assertThat(refusal.args().subList(1, 4)).containsExactly("中心仓", "1", "3");
                });
    }

    @Test
    void listsWhatLiesWhere() {
        var part = part();
        var place = openStore("闵行分仓");
        append(posted(receipt(place, line(part, 4))));
        append(posted(issue(place, engineer, line(part, 4))));
        append(posted(receipt(place, line(part, 2))));
        var listed = PERSISTENCE
                .acting()
                .as(
                        TestPersistence.administrator(),
                        () -> stock.list(ListRequest.firstPage()
                                .filter("place", place.id().toString())))
                .items();
        assertThat(listed).singleElement().satisfies(item -> {
            assertThat(item.quantity()).isEqualByComparingTo("2");
            assertThat(item.placeName()).isEqualTo("闵行分仓");
        });
        assertThat(listed).extracting(StockItem::partId).containsExactly(part.value());
        var movements = PERSISTENCE
                .acting()
                .as(
                        TestPersistence.administrator(),
                        () -> stock.movements(ListRequest.firstPage()
                                .filter("part", part.value().toString())))
                .items();
        assertThat(movements).hasSize(4);
    }

    /** Nobody edits what was posted, not even past the domain and as the owner of the tables. */
    @Test
    void refusesEveryEditOfWhatIsPosted() throws SQLException {
        var id = post(receipt(store, line(part(), 3))).state().id().value();
        for (var sql : List.of(
                "update parts.stock_document set reference = 'x' where id = '" + id + "'",
                "update parts.stock_document set status = 'DRAFT', posted_at = null where id = '" + id + "'",
                "delete from parts.stock_document where id = '" + id + "'",
                "update parts.stock_line set quantity = 30 where document_id = '" + id + "'",
                "delete from parts.stock_line where document_id = '" + id + "'",
                "insert into parts.stock_line select gen_random_uuid(), document_id, 9, part_id, 1, '{}' from parts.stock_line where document_id = '"
                        + id + "'")) {
            try (var connection = DATABASE.owner().getConnection();
                    var statement = connection.createStatement()) {
                assertThatThrownBy(() -> statement.execute(sql)).isInstanceOf(SQLException.class);
            }
        }
    }

    /** The application may add movements; sums and serial numbers follow by themselves, and nothing is ever changed. */
    @Test
    void givesTheApplicationNoOtherWayToStock() throws SQLException {
        for (var sql : List.of(
                "update parts.balance set quantity = 100",
                "insert into parts.balance (part_id, place_kind, place_id, quantity, moved_at) select id, 'STORE', id, 1, now() from parts.part",
                "delete from parts.balance",
                "update parts.movement set quantity = 100",
                "delete from parts.movement",
                "insert into parts.serial select id, 'X', id from parts.part",
                "delete from parts.serial")) {
            try (var connection = DATABASE.app().getConnection();
                    var statement = connection.createStatement()) {
                assertThatThrownBy(() -> statement.execute(sql))
                        .isInstanceOfSatisfying(SQLException.class, e -> assertThat(e.getSQLState())
                                .isEqualTo("42501"));
            }
        }
    }
}
