package aftersales.persistence.parts;

import static aftersales.domain.parts.StockDocuments.issue;
import static aftersales.domain.parts.StockDocuments.line;
import static aftersales.domain.parts.StockDocuments.posted;
import static aftersales.domain.parts.StockDocuments.receipt;
import static aftersales.domain.parts.StockDocuments.transfer;
import static org.assertj.core.api.Assertions.assertThat;

import aftersales.domain.identity.UserId;
import aftersales.domain.kernel.Money;
import aftersales.domain.kernel.RuleBroken;
import aftersales.domain.parts.Part;
import aftersales.domain.parts.PartCode;
import aftersales.domain.parts.PartData;
import aftersales.domain.parts.PartId;
import aftersales.domain.parts.StockDocument;
import aftersales.domain.parts.StockDocumentKind;
import aftersales.domain.parts.StockDocuments;
import aftersales.domain.parts.StockLocationId;
import aftersales.domain.parts.StockPlace;
import aftersales.persistence.database.TestDatabase;
import aftersales.persistence.kernel.TestPersistence;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * F10, the parts stock race: 40 in stock, 64 callers at once, 128 tries in each round, and 500 transfers each way between two
 * stores; {@code -Df10.rounds=50} is its full size. The callers share a pool of connections as large as the server's. What must hold is looked at from
 * outside, by a connection of its own, while the race is on and after it.
 */
class StockRaceTest {
    @RegisterExtension
    @Order(1)
    static final TestDatabase DATABASE = new TestDatabase();

    @RegisterExtension
    @Order(2)
    static final TestPersistence PERSISTENCE = new TestPersistence(DATABASE);

    private static final int CALLERS = 64;
    private static final int POOL = 20;
    private static final long WATCH_EVERY = 20_000_000;
    private static final int ROUNDS = Integer.getInteger("f10.rounds", 2);
    private static final AtomicInteger COUNTER = new AtomicInteger();
    private static ExecutorService callers;

    private final JpaStockDocuments documents =
            new JpaStockDocuments(PERSISTENCE.em(), PERSISTENCE.writes(), PERSISTENCE.acting(), PERSISTENCE.clock());
    private final JpaStockLedger ledger =
            new JpaStockLedger(PERSISTENCE.em(), PERSISTENCE.writes(), PERSISTENCE.reads());
    private final Semaphore pool = new Semaphore(POOL);
    private final StockPlace store = StockPlace.store(new StockLocationId(UUID.randomUUID()));

    @BeforeAll
    static void hire() {
        callers = Executors.newFixedThreadPool(CALLERS);
    }

    @AfterAll
    static void dismiss() {
        callers.shutdownNow();
    }

    private static PartId part() {
        var id = new PartId(UUID.randomUUID());
        var data = new PartData(
                new PartCode("RACE-" + COUNTER.incrementAndGet()),
                "电机",
                Optional.empty(),
                Money.parse("10.00", "CNY"),
                false,
                false);
        var parts = new JpaParts(PERSISTENCE.em(), PERSISTENCE.writes(), PERSISTENCE.clock());
        PERSISTENCE.asAdministrator(() -> {
            parts.save(Part.register(id, data, StockDocuments.NOW));
            return id;
        });
        return id;
    }

    /** Posts a document as the use case does; whether there was enough. Any other outcome is a failure. */
    private boolean post(StockDocument document) throws InterruptedException {
        pool.acquire();
        try {
            PERSISTENCE.asAdministrator(() -> {
                var movements = posted(document);
                documents.save(document);
                ledger.append(movements);
                return document;
            });
            return true;
        } catch (RuleBroken refused) {
            assertThat(refused.code()).isIn("parts.stock-short", "parts.serial-not-there");
            return false;
        } finally {
            pool.release();
        }
    }

    /** Runs all at once; how many said yes. */
    private static int race(List<Callable<Boolean>> tries) throws InterruptedException, ExecutionException {
        var start = new CountDownLatch(1);
        var running = new ArrayList<Future<Boolean>>();
        for (var attempt : tries) {
            running.add(callers.submit(() -> {
                start.await();
                return attempt.call();
            }));
        }
        start.countDown();
        int won = 0;
        for (var attempt : running) {
            won += attempt.get() ? 1 : 0;
        }
        return won;
    }

    private static List<BigDecimal> numbers(String sql, Map<String, ?> parameters) {
        return PERSISTENCE.reads().list(sql, parameters, (rs, context) -> rs.getBigDecimal(1));
    }

    private static BigDecimal balance(PartId part, StockPlace place) {
        return numbers(
                        "select coalesce(sum(quantity), 0) from parts.balance where part_id = :part and place_id = :place",
                        Map.of("part", part.value(), "place", place.id()))
                .get(0);
    }

    /** Sums that are not what the ledger says, or below zero, at one moment. */
    private static List<BigDecimal> wrongSums() {
        return numbers(
                """
                select coalesce(b.quantity, 0) - coalesce(m.quantity, 0)
                from parts.balance b
                full join (select part_id, place_id, sum(quantity) as quantity from parts.movement group by part_id, place_id) m
                    on m.part_id = b.part_id and m.place_id = b.place_id
                where coalesce(b.quantity, 0) <> coalesce(m.quantity, 0) or b.quantity < 0""",
                Map.of());
    }

    /** Looks at the sums as long as {@code race} runs. */
    private static void watched(Callable<?> race) throws Exception {
        var over = new AtomicBoolean();
        var seen = new ArrayList<BigDecimal>();
        var watch = new Thread(() -> {
            while (!over.get()) {
                seen.addAll(wrongSums());
                LockSupport.parkNanos(WATCH_EVERY);
            }
        });
        watch.start();
        try {
            race.call();
        } finally {
            over.set(true);
            watch.join();
        }
        assertThat(seen).isEmpty();
        assertThat(wrongSums()).isEmpty();
    }

    @Test
    void gives40ToThe40FirstOf128() throws Exception {
        watched(() -> {
            for (int round = 0; round < ROUNDS; round++) {
                var part = part();
                post(receipt(store, line(part, 40)));
                var tries = new ArrayList<Callable<Boolean>>();
                for (int i = 0; i < 128; i++) {
                    var engineer = StockPlace.engineer(new UserId(UUID.randomUUID()));
                    tries.add(() -> post(issue(store, engineer, line(part, 1))));
                }
                assertThat(race(tries)).as("round " + round).isEqualTo(40);
                assertThat(balance(part, store)).isZero();
                assertThat(numbers(
                                "select sum(quantity) from parts.balance where part_id = :part",
                                Map.of("part", part.value())))
                        .singleElement()
                        .satisfies(sum -> assertThat(sum).isEqualByComparingTo("40"));
            }
            return true;
        });
    }

    @Test
    void loadsBackAndForthWithoutADeadlock() throws Exception {
        var here = store;
        var there = StockPlace.store(new StockLocationId(UUID.randomUUID()));
        var parts = List.of(part(), part(), part());
        for (var part : parts) {
            post(receipt(here, line(part, 20)));
            post(receipt(there, line(part, 20)));
        }
        var random = new Random(20261122);
        var tries = new ArrayList<Callable<Boolean>>();
        for (int i = 0; i < 500; i++) {
            int first = random.nextInt(3);
            int second = (first + 1 + random.nextInt(2)) % 3;
            tries.add(() -> post(transfer(here, there, line(parts.get(first), 2), line(parts.get(second), 1))));
            tries.add(() -> post(transfer(there, here, line(parts.get(second), 2), line(parts.get(first), 1))));
        }
        watched(() -> race(tries));
        for (var part : parts) {
            assertThat(balance(part, here).add(balance(part, there))).isEqualByComparingTo("40");
        }
    }

    @Test
    void issuesAPieceWithASerialNumberOnce() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            var part = part();
            post(receipt(store, line(part, 2, "ONE", "TWO")));
            var tries = new ArrayList<Callable<Boolean>>();
            for (int i = 0; i < CALLERS; i++) {
                var engineer = StockPlace.engineer(new UserId(UUID.randomUUID()));
                tries.add(() -> post(issue(store, engineer, line(part, 1, "ONE"))));
            }
            assertThat(race(tries)).isEqualTo(1);
            assertThat(balance(part, store)).isEqualByComparingTo("1");
        }
    }

    @Test
    void returnsWhatWasIssuedWhileOthersTake() throws Exception {
        var part = part();
        post(receipt(store, line(part, 10)));
        var engineers = new ArrayList<StockPlace>();
        for (int i = 0; i < CALLERS; i++) {
            engineers.add(StockPlace.engineer(new UserId(UUID.randomUUID())));
        }
        var tries = new ArrayList<Callable<Boolean>>();
        for (var engineer : engineers) {
            tries.add(() -> post(issue(store, engineer, line(part, 1)))
                    && post(StockDocuments.draft(
                            StockDocumentKind.RETURN,
                            StockDocuments.content(Optional.of(engineer), Optional.of(store), line(part, 1)))));
        }
        watched(() -> race(tries));
        assertThat(balance(part, store)).isEqualByComparingTo("10");
    }
}
