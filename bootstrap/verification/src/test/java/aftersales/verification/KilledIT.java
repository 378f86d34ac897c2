package aftersales.verification;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Killed with {@code kill -9} and started again: nothing that was acknowledged is lost, and nothing is in the way. */
class KilledIT {
    private static Product product;

    @BeforeAll
    static void start() throws IOException {
        product = Product.started();
    }

    @AfterAll
    static void stop() {
        product.close();
    }

    @Test
    void startsAgainWithAllDataWhenEverythingWasKilled() throws Exception {
        write("everything killed");

        product.killAll();
        product.restart();

        assertThat(isThere("everything killed")).isTrue();
        assertThat(product.rest().get("health/ready").status()).isEqualTo(200);
    }

    @Test
    void clearsUpAfterALauncherThatWasKilledAlone() throws Exception {
        write("launcher killed");
        var server = product.server();

        product.launcher().destroyForcibly();
        product.restart();

        assertThat(product.console()).contains("Ended the server of a launcher that was killed");
        assertThat(product.server().pid()).isNotEqualTo(server.pid());
        assertThat(isThere("launcher killed")).isTrue();
    }

    @Test
    void databaseThatIsKilledComesBackUnderTheRunningServer() throws Exception {
        write("database killed");
        var server = product.server();

        product.postmaster().destroyForcibly();

        Product.await("the database is back", Duration.ofSeconds(10), KilledIT::isReadyAgain);
        assertThat(product.console()).contains("PostgreSQL was killed; starting it again.");
        assertThat(product.server().pid()).isEqualTo(server.pid());
        assertThat(isThere("database killed")).isTrue();
    }

    /**
     * Fault test F1: killed in the middle of mixed work, nothing acknowledged is lost, nothing is there twice or in part. Two
     * kills here, more by {@code bench/faults F1 --kills 100}; the database is asked directly.
     */
    @Test
    void f1LosesNothingDoublesNothingAndLeavesNothingHalfDone() throws Exception {
        int kills = Faults.size("F1.kills", 2);
        long seed = Faults.seed();
        var random = new Random(seed);
        var rest = product.rest().loggedInAs(Product.ADMIN, Product.ADMIN_PASSWORD);
        var sale = rest.post(
                "api/v1/sales",
                """
                {"externalId": "F1-BASE", "soldOn": "2026-01-10",
                 "customer": {"code": "F1-BASE", "name": "F1", "phones": []},
                 "lines": [{"product": {"code": "AC-1", "name": "Air conditioner"}, "serialNumbers": ["F1-BASE"]}]}""");
        var work = new MixedWork(
                "F1",
                sale.json().getString("customerId"),
                sale.json().getJsonArray("unitIds").getString(0),
                rest.get("api/v1/users/me").json().getString("id"));
        long slowest = 0;
        for (int kill = 1; kill <= kills; kill++) {
            workUntilKilled(work, rest, random);
            long begun = System.nanoTime();
            product.restart();
            slowest = Math.max(slowest, System.nanoTime() - begun);
            work.settle(rest);
        }
        long lost = lost(work);
        long doubled = number("select count(*) - count(distinct fault_text) from servicerequest.service_request"
                        + " where fault_text like 'F1-%'")
                + number("select count(*) - count(distinct external_id) from sales.sale where external_id like 'F1-%'");
        long partial = number(PARTIAL);
        Faults.report("F1: seed=" + seed + " kills=" + kills + " acknowledged=" + work.acknowledgements() + " lost="
                + lost + " duplicated=" + doubled + " partial=" + partial + " slowest start=" + slowest / 1_000_000
                + " ms");
        assertThat(lost).isZero();
        assertThat(doubled).isZero();
        assertThat(partial).isZero();
        assertThat(product.command("audit", "verify").text()).contains("The trail is sound");
    }

    /** What has not got all that belongs to it: its trail, its event, its lines and units. */
    private static final String PARTIAL =
            """
            select (select count(*) from servicerequest.service_request r
                     where r.fault_text like 'F1-%'
                       and (not exists (select from audit.entry e where e.kind = 'ServiceRequest' and e.record_id = r.id
                                                                    and e.record_version = r.version)
                            or (select count(*) from kernel.outbox o where o.record_id = r.id) <> r.version + 1))
                 + (select count(*) from sales.sale s
                     where s.external_id like 'F1-%'
                       and (not exists (select from sales.sale_line l where l.sale_id = s.id)
                            or not exists (select from installedbase.unit u where u.serial_number = 'SN-' || s.external_id)
                               and s.external_id <> 'F1-BASE'
                            or not exists (select from audit.entry e where e.record_id = s.id)))""";

    private static void workUntilKilled(MixedWork work, Rest rest, Random random) throws Exception {
        var stop = new AtomicBoolean();
        var threads = Executors.newFixedThreadPool(8);
        try {
            var workers = new ArrayList<Future<?>>();
            for (int i = 0; i < 8; i++) {
                var own = new Random(random.nextLong());
                workers.add(threads.submit(() -> work.work(rest, own, stop)));
            }
            Thread.sleep(500 + random.nextInt(4500));
            product.killAll();
            stop.set(true);
            for (var worker : workers) {
                worker.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static long lost(MixedWork work) throws IOException, SQLException {
        return missing(work.opened(), "select id::text from servicerequest.service_request")
                + missing(
                        work.assigned(),
                        "select id::text from servicerequest.service_request where owner_id is not null")
                + missing(work.sold(), "select external_id from sales.sale");
    }

    private static long missing(List<String> expected, String query) throws IOException, SQLException {
        var there = new HashSet<String>();
        try (var connection = product.owner().connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                there.add(rows.getString(1));
            }
        }
        return expected.stream().filter(id -> !there.contains(id)).count();
    }

    private static long number(String query) throws IOException, SQLException {
        try (var connection = product.owner().connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** Stopped, not ended: connections stay open and nobody answers. */
    @Test
    void databaseThatIsFrozenForTenSecondsCostsTimeAndNothingElse() throws Exception {
        var rest = product.rest().loggedInAs(Product.ADMIN, Product.ADMIN_PASSWORD);
        var frozen = product.database();
        signal("STOP", frozen);
        try {
            var answer = CompletableFuture.supplyAsync(() -> register(rest, "Frozen"));
            Thread.sleep(10_000);
            signal("CONT", frozen);
            assertThat(answer.get(30, TimeUnit.SECONDS).status()).isIn(201, 503);
        } finally {
            signal("CONT", frozen);
        }
        Product.await(
                "the product works again",
                Duration.ofSeconds(10),
                () -> register(rest, "After the frost").status() == 201);
    }

    private static Rest.Answer register(Rest rest, String name) {
        try {
            return rest.post("api/v1/customers", "{\"name\":\"" + name + "\",\"allowDuplicate\":true}");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void signal(String signal, List<ProcessHandle> processes) throws IOException, InterruptedException {
        for (var process : processes) {
            new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()))
                    .start()
                    .waitFor();
        }
    }

    /** For ten seconds PostgreSQL is dead and cannot be started; then it can. */
    @Test
    void whileTheDatabaseIsAwayAFormIsAnsweredPlainlyAndItsTextIsKept() throws Exception {
        var rest = product.rest().loggedInAs(Product.ADMIN, Product.ADMIN_PASSWORD);
        Path control = product.home().resolve("postgresql/data/global/pg_control");
        Path aside = control.resolveSibling("pg_control.aside");
        try (var browser = Browser.at(product.address());
                var window = browser.window(Browser.Language.ENGLISH, Browser.Screen.DESK)) {
            var page = window.page();
            page.navigate("/login");
            page.fill("input[type=text]", Product.ADMIN);
            page.fill("input[type=password]", Product.ADMIN_PASSWORD);
            page.keyboard().press("Enter");
            page.waitForURL(url -> !url.contains("/login"));
            page.navigate("/customer/new");
            page.fill("[id$=':name']", "Typed before the database went away");
            page.fill("[id$=':notes']", "A long note that nobody wants to type again.");
            Files.move(control, aside);
            var server = product.server();
            product.database().forEach(ProcessHandle::destroyForcibly);
            try {
                page.click("[id$=':save']");
                page.waitForLoadState();
                assertThat(page.locator("body").textContent())
                        .contains("The database cannot be reached", "Nothing was saved")
                        .doesNotContain("Exception");
                var answer = rest.get("api/v1/customers");
                assertThat(answer.status()).isEqualTo(503);
                assertThat(answer.header("Retry-After")).isPresent();
                assertThat(answer.header("Content-Type")).contains("application/problem+json");
                Thread.sleep(10_000);
            } finally {
                Files.move(aside, control);
            }
            Product.await("the database is back", Duration.ofSeconds(20), KilledIT::isReadyAgain);
            page.navigate("/customer/new");
            page.click(".draft button >> nth=0");
            assertThat(page.inputValue("[id$=':notes']")).isEqualTo("A long note that nobody wants to type again.");
            page.click("[id$=':save']");
            page.waitForURL(url -> url.contains("/customer/view"));
            assertThat(product.server().pid())
                    .as("the server was not restarted")
                    .isEqualTo(server.pid());
        }
        assertThat(number("select count(*) from customer.customer where name = 'Typed before the database went away'"))
                .isEqualTo(1);
    }

    @Test
    void secondLauncherOnTheSameDataIsRefused() throws Exception {
        Process second = product.launchAgain();
        String said = new String(second.getInputStream().readAllBytes(), UTF_8);

        assertThat(second.waitFor()).isEqualTo(1);
        assertThat(said).contains("is in use by process " + product.launcher().pid());
    }

    private static boolean isReadyAgain() {
        try {
            return product.console().contains("starting it again")
                    && product.rest().get("health/ready").status() == 200;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** As the application does: with its role, acknowledged by the commit. */
    private static void write(String name) throws IOException, SQLException {
        try (var connection = product.app().connect();
                var insert = connection.prepareStatement("insert into batch.job_instance (jobname) values (?)")) {
            insert.setString(1, name);
            insert.executeUpdate();
        }
    }

    private static boolean isThere(String name) throws IOException, SQLException {
        try (var connection = product.app().connect();
                var query = connection.prepareStatement("select 1 from batch.job_instance where jobname = ?")) {
            query.setString(1, name);
            return query.executeQuery().next();
        }
    }
}
