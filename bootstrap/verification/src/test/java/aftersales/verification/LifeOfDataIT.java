package aftersales.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * What becomes of data: a loading that is killed is completed, tampering with the trail is found by the command, and a backup
 * of the running product comes to life in another home.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LifeOfDataIT {
    private static final Map<String, String> DEMO =
            Map.of("AFTERSALES_ADMIN_PASSWORD", Product.ADMIN_PASSWORD, "AFTERSALES_DEMO", "true");
    private static final Duration LIMIT = Duration.ofMinutes(3);

    private static Product product;

    @BeforeAll
    static void start() throws IOException {
        product = Product.launched(DEMO);
    }

    @AfterAll
    static void stop() {
        product.close();
    }

    @Test
    @Order(1)
    void demonstrationCompanyThatWasKilledHalfWayIsCompletedAndHoldsNothingTwice() throws Exception {
        Product.await("half of the company is there", LIMIT, LifeOfDataIT::isHalfLoaded);
        product.killAll();
        assertThat(requestsIn(product.home())).as("killed half-way").isLessThan(120);

        product.restart();

        assertThat(number("select count(*) from demo.journal where finished_at is not null"))
                .isEqualTo(1);
        assertThat(number("select count(*) from customer.customer")).isEqualTo(40);
        assertThat(number("select count(*) from installedbase.unit")).isEqualTo(100);
        assertThat(number("select count(*) from maintenance.plan")).isEqualTo(12);
        assertThat(number("select count(*) from servicerequest.service_request where channel = 'PHONE'"))
                .isEqualTo(120);
        assertThat(number("select count(*) from call.line")).isEqualTo(1);
        assertThat(number("select count(*) from kernel.operation where key like 'kept:%'"))
                .isZero();
        assertThat(number("select count(*) - count(distinct (opened_at, fault_text, unit_id))"
                        + " from servicerequest.service_request"))
                .isZero();
        var rest = product.rest().loggedInAs("chenjing", Product.ADMIN_PASSWORD);
        assertThat(rest.get("api/v1/service-requests?overdue=true&count=true")
                        .json()
                        .getInt("count"))
                .as("a few requests are late, as in any company")
                .isBetween(1, 6);
    }

    /** Only while the database answers and not before the tables are there. */
    private static boolean isHalfLoaded() {
        try {
            return number("select count(*) from servicerequest.service_request") > 30;
        } catch (IOException | SQLException e) {
            return false; // on its way
        }
    }

    private static long requestsIn(Path home) throws IOException {
        // asked through a command, which starts the database and stops it again
        var archive = home.resolveSibling(home.getFileName() + "-half.zip");
        assertThat(product.command("backup", "--to", archive.toString()).code()).isZero();
        try (var zip = new java.util.zip.ZipFile(archive.toFile());
                var rows = zip.getInputStream(zip.getEntry("tables/servicerequest.service_request"))) {
            return new String(rows.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)
                    .lines()
                    .count();
        }
    }

    @Test
    @Order(2)
    void commandProvesTheTrailAndFindsWhatWasTamperedWith() throws Exception {
        var sound = product.command("audit", "verify");
        assertThat(sound.text()).contains("The trail is sound");
        assertThat(sound.code()).isZero();

        execute("update audit.entry set actor_name = actor_name || '!' where seq = 100");
        var tampered = product.command("audit", "verify");
        execute("update audit.entry set actor_name = rtrim(actor_name, '!') where seq = 100");
        assertThat(tampered.code()).isEqualTo(1);
        assertThat(tampered.text()).contains("is not what was sealed", "THE TRAIL IS NOT SOUND");

        var elsewhere = product.command("audit", "verify", "--anchors", "/nonexistent");
        assertThat(elsewhere.code()).isEqualTo(1);
        assertThat(elsewhere.text()).contains("THE TRAIL IS NOT PROVEN");
        assertThat(product.command("audit", "verify").code()).isZero();
    }

    @Test
    @Order(3)
    void backupOfTheRunningProductComesToLifeInAnEmptyHome() throws Exception {
        var saved = product.command("backup");
        assertThat(saved.code()).as(saved.text()).isZero();
        Path archive;
        try (var archives = Files.list(product.home().resolve("backups"))) {
            archive = archives.findFirst().orElseThrow();
        }
        var counts = counts(product);
        var other = product.home().resolveSibling(product.home().getFileName() + "-restored");

        var damaged = damagedCopy(archive);
        var refused = product.command(other, "restore", damaged.toString());
        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.text()).contains("is damaged");
        assertThat(other).doesNotExist();
        var used = product.command("restore", archive.toString());
        assertThat(used.text()).contains("is not empty");

        var restored = product.command(other, "restore", archive.toString());
        assertThat(restored.code()).as(restored.text()).isZero();
        assertThat(restored.text()).contains("The trail is sound");
        product.stop();
        try (var again = Product.on(other, Map.of())) {
            assertThat(counts(again)).isEqualTo(counts);
            var rest = again.rest().loggedInAs(Product.ADMIN, Product.ADMIN_PASSWORD);
            var made = rest.post("api/v1/customers", "{\"name\":\"After the restore\"}");
            assertThat(made.status()).as(made.body()).isEqualTo(201);
            assertThat(made.json().getString("code")).as("numbers go on").isNotIn("KH0001", "KH0040");
            Product.await("what was written after the restore is sealed", Duration.ofSeconds(20), () -> verified(again)
                    .contains(" 0 waiting"));
            assertThat(verified(again)).contains("The trail is sound");
        }
    }

    private static String verified(Product product) {
        try {
            return product.command("audit", "verify").text();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** One byte in the middle is another. */
    private static Path damagedCopy(Path archive) throws IOException {
        byte[] bytes = Files.readAllBytes(archive);
        bytes[bytes.length / 2] ^= 1;
        return Files.write(archive.resolveSibling("damaged.zip"), bytes);
    }

    private static Map<String, Long> counts(Product of) throws IOException, SQLException {
        var counts = new LinkedHashMap<String, Long>();
        for (String table : new String[] {
            "customer.customer", "customer.phone", "installedbase.unit", "workorder.work_order", "audit.record_lock"
        }) {
            counts.put(table, number(of, "select count(*) from " + table));
        }
        return counts;
    }

    private static long number(String query) throws IOException, SQLException {
        return number(product, query);
    }

    private static long number(Product of, String query) throws IOException, SQLException {
        try (var connection = of.owner().connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static void execute(String sql) throws IOException, SQLException {
        try (var connection = product.owner().connect();
                var statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isEqualTo(1);
        }
    }
}
