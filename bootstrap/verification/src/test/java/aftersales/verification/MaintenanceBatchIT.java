package aftersales.verification;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Due maintenance becomes requests, each exactly once, whatever happens to the server meanwhile (PM-03, F15, F16). */
class MaintenanceBatchIT {
    private static final String RUNS = "api/v1/jobs/maintenance-generation/runs";
    private static final Duration LIMIT = Duration.ofMinutes(3 + Faults.size("F15.plans", 0) / 200);
    private static final int MOST_OF_A_SALE = 300;
    /** Monthly from 40 days ago, three days ahead: two dates are due. */
    private static final int DATES = 2;

    private static Product product;
    private static Rest rest;

    @BeforeAll
    static void start() throws IOException {
        product = Product.started();
        logIn();
    }

    @AfterAll
    static void stop() {
        product.close();
    }

    private static void logIn() throws IOException {
        rest = product.rest().loggedInAs(Product.ADMIN, Product.ADMIN_PASSWORD);
    }

    @Test
    void secondRunAddsNothing() throws Exception {
        havePlans("TWICE", 20);
        var first = finished(startedRun());
        assertThat(first.getInt("written")).isEqualTo(20 * DATES);
        assertThat(first.getString("requestedBy")).isEqualTo(Product.ADMIN);

        var second = finished(startedRun());

        assertThat(second.getInt("written")).isZero();
        assertOneRequestForEachDate("TWICE", 20);
    }

    @Test
    void oneOfTwoStartersAtOnceIsToldOfTheOther() throws Exception {
        havePlans("RACE", 60);
        awaitIdle();
        var together = new CyclicBarrier(2);
        var answers = Stream.of(1, 2)
                .map(n -> CompletableFuture.supplyAsync(() -> {
                    try {
                        together.await();
                        return rest.post(RUNS, "");
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                }))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .collect(Collectors.groupingBy(Rest.Answer::status));

        assertThat(answers).containsOnlyKeys(202, 409);
        var started = answers.get(202).get(0).json();
        assertThat(answers.get(409).get(0).json().getString("existing")).isEqualTo(started.getString("id"));
        finished(started.getString("id"));
        assertOneRequestForEachDate("RACE", 60);
    }

    @Test
    void isContinuedWithoutAPersonWhenTheServerIsKilledHalfWay() throws Exception {
        int plans = Faults.size("F15.plans", 300);
        int kills = Faults.size("F15.kills", 2);
        havePlans("KILLED", plans);
        String run = startedRun();
        for (int kill = 1; kill <= kills; kill++) {
            int before = run(run).getInt("read");
            Product.await("the run gets on", LIMIT, () -> run(run).getInt("read") > before);
            product.killAll();
            product.restart();
            logIn();
        }

        var ended = finished(run);

        assertThat(ended.getString("status")).isEqualTo("COMPLETED");
        assertThat(ended.getInt("attempts")).isEqualTo(kills + 1);
        assertOneRequestForEachDate("KILLED", plans);
        assertThat(
                        number(
                                "select count(*) from batch.job_execution where batchstatus in ('STARTING', 'STARTED', 'STOPPING')"))
                .isZero();
        assertThat(finished(startedRun()).getInt("written")).isZero();
        Faults.report("F15: plans=" + plans + " kills=" + kills + " requests=" + (long) plans * DATES
                + " missing=0 duplicated=0, second run wrote 0");
    }

    /** As if the last daily run had been three days ago: the next start makes one run for all of them. */
    @Test
    void oneDailyRunMakesUpForTheDaysThatTheServerWasDown() throws Exception {
        awaitIdle();
        havePlans("DOWN", 10);
        execute("update job.run set scheduled_for = scheduled_for - 3 where scheduled_for is not null");
        product.stop();
        product.restart();
        logIn();
        var recent = "select count(*) from job.run where scheduled_for >= current_date - 1";
        Product.await("the daily run", LIMIT, () -> number(recent) > 0);
        awaitIdle();

        assertThat(number(recent)).isEqualTo(1);
        assertOneRequestForEachDate("DOWN", 10);
    }

    private String startedRun() throws IOException {
        awaitIdle();
        var answer = rest.post(RUNS, "");
        assertThat(answer.status()).as(answer.body()).isEqualTo(202);
        var id = answer.json().getString("id");
        assertThat(answer.header("Location").orElseThrow()).endsWith(RUNS + "/" + id);
        return id;
    }

    private static void awaitIdle() {
        Product.await(
                "no run is under way",
                LIMIT,
                () -> number("select count(*) from job.run where status in ('REQUESTED', 'RUNNING')") == 0);
    }

    private static JsonObject run(String id) {
        try {
            return rest.get(RUNS + "/" + id).json();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static JsonObject finished(String id) {
        Product.await("the run is over", LIMIT, () -> List.of("COMPLETED", "FAILED", "STOPPED")
                .contains(run(id).getString("status")));
        return run(id);
    }

    /** Sells so many units, and plans their maintenance since 40 days ago. */
    private static void havePlans(String group, int units) throws IOException {
        for (int sold = 0; sold < units; sold += MOST_OF_A_SALE) {
            var serials = IntStream.rangeClosed(sold + 1, Math.min(units, sold + MOST_OF_A_SALE))
                    .mapToObj(n -> "\"" + group + "-" + n + "\"")
                    .collect(Collectors.joining(","));
            var answer = rest.post(
                    "api/v1/sales",
                    """
                    {"externalId": "%1$s-%2$d", "soldOn": "2026-01-10",
                     "customer": {"code": "C-%1$s", "name": "Customer %1$s", "phones": []},
                     "lines": [{"product": {"code": "AC-1", "name": "Air conditioner"}, "serialNumbers": [%3$s]}]}"""
                            .formatted(group, sold, serials));
            assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        }
        plan(group);
    }

    private static void plan(String group) {
        execute(
                """
                insert into maintenance.plan (id, version, updated_at, number, unit_id, title, interval_count, interval_unit,
                                              first_due_on, lead_days, next_due_on, status)
                select gen_random_uuid(), 0, now(), u.serial_number, u.id, 'Clean the filters', 1, 'MONTHS',
                       current_date - 40, 3, current_date - 40, 'ACTIVE'
                from installedbase.unit u where u.serial_number like '%s-%%'"""
                        .formatted(group));
    }

    private static void assertOneRequestForEachDate(String group, int units) {
        var ofGroup =
                """
                from maintenance.plan p join maintenance.occurrence o on o.plan_id = p.id
                join servicerequest.service_request r on r.id = o.request_id
                where p.number like '%s-%%'"""
                        .formatted(group);
        assertThat(number("select count(*) " + ofGroup)).isEqualTo((long) units * DATES);
        assertThat(number("select count(distinct (o.plan_id, o.due_on)) " + ofGroup))
                .isEqualTo((long) units * DATES);
        assertThat(number("select count(distinct r.id) " + ofGroup)).isEqualTo((long) units * DATES);
    }

    private static long number(String query) {
        try (var connection = product.owner().connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        } catch (IOException | SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static void execute(String sql) {
        try (var connection = product.owner().connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (IOException | SQLException e) {
            throw new AssertionError(e);
        }
    }
}
