package aftersales.verification;

import static org.assertj.core.api.Assertions.assertThat;

import aftersales.verification.Faults.Pair;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Fault tests F8 (double submit), F9 (two agents, one record) and F11 (storm on idempotency keys), judged by the database and
 * not by the product's own answers. Small here; {@code bench/faults F8}, {@code F9}, {@code F11} run them whole.
 */
@ExtendWith(ProductExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FaultsIT {
    private static final Pattern INPUT = Pattern.compile("<input\\b[^>]*>");
    private static final Pattern SELECT =
            Pattern.compile("(?s)<select\\b[^>]*\\bname=\"([^\"]+)\"[^>]*>(.*?)</select>");
    private static final Pattern ATTRIBUTE = Pattern.compile("\\b(name|value|type)=\"([^\"]*)\"");

    private final Product product;
    private final Rest admin;
    private final String run = UUID.randomUUID().toString().substring(28);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private String customer;
    private String unit;
    private String me;

    FaultsIT(Product product) throws IOException {
        this.product = product;
        this.admin = product.rest().loggedInAs(Product.ADMIN, Product.ADMIN_PASSWORD);
    }

    @BeforeAll
    void haveACustomerWithAUnit() throws IOException {
        var sale = ok(201, admin.post("api/v1/sales", sale("BASE-" + run, "SN-" + run)));
        customer = sale.getString("customerId");
        unit = sale.getJsonArray("unitIds").getString(0);
        me = ok(200, admin.get("api/v1/users/me")).getString("id");
    }

    @AfterAll
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void f8TwoClicksOnTheButtonOfAFormMakeOneAndBothSeeIt() throws Exception {
        int pairs = Faults.size("F8.pairs", 10);
        var browser = loggedIn();
        for (int i = 0; i < pairs; i++) {
            String name = "F8 form " + run + " " + i;
            var form = form(browser, "customer/new", "save");
            form.put(fieldOf(form, "name"), name);
            form.put(
                    fieldOf(form, "phones-0-number"),
                    "139%08d".formatted(Math.floorMod((run + i).hashCode(), 100_000_000)));
            Callable<HttpResponse<String>> click = () -> post(browser, "customer/new", form);
            var answers = Faults.together(threads, click, click);
            assertThat(answers.first().statusCode()).as(answers.first().body()).isIn(302, 303);
            assertThat(answers.second().headers().firstValue("Location"))
                    .isEqualTo(answers.first().headers().firstValue("Location"));
        }
        long made = count("customer.customer where name like 'F8 form " + run + "%'");
        Faults.report("F8 form: pairs=" + pairs + " effects=" + made);
        assertThat(made).isEqualTo(pairs);
    }

    @Test
    void f8TwoPostsUnderOneKeyMakeOneAndAnswerAlike() throws Exception {
        int pairs = Faults.size("F8.pairs", 10);
        for (int i = 0; i < pairs; i++) {
            String body = request("F8 key " + run + " " + i);
            var keyed = admin.with("Idempotency-Key", "f8-" + run + "-" + i);
            Callable<Rest.Answer> post = () -> patiently(keyed, "api/v1/service-requests", body);
            var answers = Faults.together(threads, post, post);
            assertThat(answers.first().status()).as(answers.first().body()).isEqualTo(201);
            assertThat(answers.second().body()).isEqualTo(answers.first().body());
        }
        long made = count("servicerequest.service_request where fault_text like 'F8 key " + run + "%'");
        Faults.report("F8 key: pairs=" + pairs + " effects=" + made);
        assertThat(made).isEqualTo(pairs);
    }

    @Test
    void f8TwoPostsWithoutAKeyMakeOneByTheirNaturalKey() throws Exception {
        int pairs = Faults.size("F8.pairs", 10);
        for (int i = 0; i < pairs; i++) {
            String body = sale("F8-" + run + "-" + i, "F8SN-" + run + "-" + i);
            Callable<Rest.Answer> post = () -> admin.post("api/v1/sales", body);
            var answers = Faults.together(threads, post, post);
            assertThat(answers.first().status()).as(answers.first().body()).isEqualTo(201);
            assertThat(answers.second().body()).isEqualTo(answers.first().body());
        }
        long made = count("sales.sale where external_id ilike 'F8-" + run + "-%'");
        long units = count("installedbase.unit where serial_number ilike 'F8SN-" + run + "-%'");
        Faults.report("F8 natural key: pairs=" + pairs + " effects=" + made);
        assertThat(made).isEqualTo(pairs);
        assertThat(units).isEqualTo(pairs);
    }

    @Test
    void f9OfTwoWhoEditOneRecordOneIsToldThatItHasChanged() throws Exception {
        int rounds = Faults.size("F9.rounds", 5);
        for (int i = 0; i < rounds; i++) {
            String path = "api/v1/customers/" + customer;
            int round = i;
            var one = editing(path);
            var answers = Faults.together(
                    threads,
                    () -> one.patch(path, "{\"notes\":\"one " + round + "\"}"),
                    () -> one.patch(path, "{\"notes\":\"other " + round + "\"}"));
            assertOneWon(answers, 412);
            String winner = (answers.first().status() == 200 ? "one " : "other ") + round;
            assertThat(ok(200, admin.get(path)).getString("notes")).isEqualTo(winner);
        }
        Faults.report("F9 edit/edit: rounds=" + rounds + " silent overwrites=0");
    }

    @Test
    void f9OfTwoWhoAssignOneRequestOneIsTold() throws Exception {
        int rounds = Faults.size("F9.rounds", 5);
        for (int i = 0; i < rounds; i++) {
            String path = opened("F9 assign " + run + " " + i);
            var both = editing(path);
            Callable<Rest.Answer> assign = () -> both.post(path + "/assign", "{\"ownerId\":\"" + me + "\"}");
            assertOneWon(Faults.together(threads, assign, assign), 409, 412);
        }
        Faults.report("F9 assign/assign: rounds=" + rounds + " silent overwrites=0");
    }

    @Test
    void f9WhoEditsWhatSomebodyDeletesIsTold() throws Exception {
        int rounds = Faults.size("F9.rounds", 5);
        for (int i = 0; i < rounds; i++) {
            String path = opened("F9 delete " + run + " " + i);
            var both = editing(path);
            var answers = Faults.together(
                    threads,
                    () -> both.put(path, "{\"unitId\":\"" + unit + "\",\"faultText\":\"edited\"}"),
                    () -> both.delete(path));
            assertOneWon(answers, 404, 409, 412);
            assertThat(admin.get(path).status()).isEqualTo(answers.second().status() < 300 ? 404 : 200);
        }
        Faults.report("F9 edit/delete: rounds=" + rounds + " silent overwrites=0");
    }

    @Test
    void f9WhoEditsWhatAnAuditorLocksIsTold() throws Exception {
        int rounds = Faults.size("F9.rounds", 2);
        var auditor = person("auditor", "AUDITOR");
        var engineer = person("engineer", "FIELD_ENGINEER");
        String engineerId = ok(200, engineer.get("api/v1/users/me")).getString("id");
        for (int i = 0; i < rounds; i++) {
            String path = completedOrder("F9 lock " + run + " " + i, engineer, engineerId);
            var answers = Faults.together(
                    threads,
                    () -> editing(path).put(path, "{\"instructions\":\"later\"}"),
                    () -> auditor.with("If-Match", tag(path)).post(path + "/audit", ""));
            boolean locked = answers.second().status() < 300;
            if (locked && answers.first().status() < 300) {
                assertThat(ok(200, admin.get(path)).toString())
                        .as("edited, read by the auditor, then locked")
                        .contains("later");
            }
            if (locked) {
                var refused = editing(path).put(path, "{\"instructions\":\"after the lock\"}");
                assertThat(refused.status()).as(refused.body()).isEqualTo(409);
                assertThat(count("workorder.work_order where instructions = 'after the lock'"))
                        .isZero();
            } else {
                assertThat(answers.second().status())
                        .as(answers.second().body())
                        .isIn(409, 412);
            }
        }
        Faults.report("F9 edit/audit: rounds=" + rounds + " changes of locked records=0");
    }

    @Test
    void f11StormOnAFewKeysDoesEachOnce() throws Exception {
        int keys = Faults.size("F11.keys", 5);
        int calls = Faults.size("F11.calls", 4);
        int workers = Faults.size("F11.threads", 8);
        var bodies = new ConcurrentHashMap<Integer, String>();
        var busy = new AtomicInteger();
        var tasks = new ArrayList<Callable<Void>>();
        for (int worker = 0; worker < workers; worker++) {
            tasks.add(() -> {
                for (int call = 0; call < calls; call++) {
                    for (int key = 0; key < keys; key++) {
                        var answer = admin.with("Idempotency-Key", "f11-" + run + "-" + key)
                                .post("api/v1/service-requests", request("F11 " + run + " " + key));
                        if (answer.status() == 409) {
                            assertThat(answer.header("Retry-After")).isPresent();
                            busy.incrementAndGet();
                        } else {
                            assertThat(answer.status()).as(answer.body()).isEqualTo(201);
                            assertThat(Optional.ofNullable(bodies.putIfAbsent(key, answer.body())))
                                    .isIn(Optional.empty(), Optional.of(answer.body()));
                        }
                    }
                }
                return null;
            });
        }
        for (var done : threads.invokeAll(tasks)) {
            done.get();
        }
        int changed = Faults.size("F11.changed", 5);
        for (int i = 0; i < changed; i++) {
            var other = admin.with("Idempotency-Key", "f11-" + run + "-" + i % keys)
                    .post("api/v1/service-requests", request("F11 " + run + " other " + i));
            assertThat(other.status()).as(other.body()).isEqualTo(422);
        }
        long made = count("servicerequest.service_request where fault_text like 'F11 " + run + "%'");
        Faults.report("F11: keys=" + keys + " calls=" + workers * calls * keys + " effects=" + made + " told to wait="
                + busy + " changed bodies refused=" + changed);
        assertThat(made).isEqualTo(keys);
        assertThat(new HashSet<>(bodies.keySet())).hasSize(keys);
    }

    /** The one who won got 200 or 204, the other was told. */
    private static void assertOneWon(Pair<Rest.Answer> answers, Integer... told) {
        var statuses = List.of(answers.first().status(), answers.second().status());
        assertThat(statuses)
                .as(answers.toString())
                .filteredOn(status -> status < 300)
                .hasSize(1);
        assertThat(statuses).filteredOn(status -> status >= 300).isSubsetOf(told);
    }

    private Rest person(String name, String role) throws IOException {
        String login = name + "-" + run;
        var user = Json.createObjectBuilder()
                .add("loginName", login)
                .add("displayName", name)
                .add("roles", Json.createArrayBuilder().add(role))
                .add("password", "only for the first time")
                .build();
        ok(201, admin.post("api/v1/users", user.toString()));
        var own = Json.createObjectBuilder()
                .add("username", login)
                .add("password", "only for the first time")
                .add("newPassword", "a password of my own")
                .build();
        ok(201, product.rest().post("api/v1/tokens", own.toString()));
        return product.rest().loggedInAs(login, "a password of my own");
    }

    private String completedOrder(String fault, Rest engineer, String engineerId) throws IOException {
        String request =
                ok(201, admin.post("api/v1/service-requests", request(fault))).getString("id");
        String path = "api/v1/work-orders/"
                + ok(201, admin.post("api/v1/work-orders", "{\"requestId\":\"" + request + "\"}"))
                        .getString("id");
        ok(
                200,
                admin.with("If-Match", tag(path))
                        .post(path + "/dispatch", "{\"engineerIds\":[\"" + engineerId + "\"]}"));
        ok(200, engineer.with("If-Match", tag(path)).post(path + "/arrive", "{}"));
        ok(
                200,
                engineer.with("If-Match", tag(path))
                        .post(
                                path + "/complete",
                                "{\"workedMinutes\":30,\"result\":\"FIXED\",\"fault\":\"dirt\",\"solution\":\"cleaned\"}"));
        return path;
    }

    private String opened(String fault) throws IOException {
        return "api/v1/service-requests/"
                + ok(201, admin.post("api/v1/service-requests", request(fault))).getString("id");
    }

    private Rest editing(String path) throws IOException {
        return admin.with("If-Match", tag(path));
    }

    private String tag(String path) throws IOException {
        return admin.get(path).header("ETag").orElseThrow();
    }

    /** As a program does that is told to wait. */
    private static Rest.Answer patiently(Rest rest, String path, String body) throws Exception {
        var answer = rest.post(path, body);
        while (answer.status() == 409) {
            assertThat(answer.header("Retry-After")).isPresent();
            Thread.sleep(50);
            answer = rest.post(path, body);
        }
        return answer;
    }

    private String request(String fault) {
        return Json.createObjectBuilder()
                .add("customerId", customer)
                .add("unitId", unit)
                .add("faultText", fault)
                .build()
                .toString();
    }

    private static String sale(String externalId, String serial) {
        return """
                {"externalId": "%s", "soldOn": "2026-01-10",
                 "customer": {"code": "C-%s", "name": "Customer %s", "phones": []},
                 "lines": [{"product": {"code": "AC-1", "name": "Air conditioner"}, "serialNumbers": ["%s"]}]}"""
                .formatted(externalId, externalId, externalId, serial);
    }

    private static JsonObject ok(int status, Rest.Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        return answer.json();
    }

    private long count(String from) throws IOException, SQLException {
        try (var connection = product.owner().connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from " + from)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    // --- a form, as a browser sends it ---

    private HttpClient loggedIn() throws Exception {
        var browser = HttpClient.newBuilder()
                .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
                .build();
        var form = form(browser, "login", "");
        for (var field : List.copyOf(form.keySet())) {
            if (field.endsWith("password")) {
                form.put(field, Product.ADMIN_PASSWORD);
            } else if (field.toLowerCase(java.util.Locale.ROOT).endsWith("name")) {
                form.put(field, Product.ADMIN);
            }
        }
        var answer = post(browser, "login", form);
        assertThat(answer.statusCode()).as(answer.body()).isIn(302, 303);
        return browser;
    }

    /** The fields of the page with their values, and of its buttons only {@code button}. */
    private Map<String, String> form(HttpClient browser, String path, String button) throws Exception {
        var page = browser.send(
                HttpRequest.newBuilder(product.address().resolve(path)).build(), BodyHandlers.ofString());
        assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
        var form = new LinkedHashMap<String, String>();
        // the form for a customer, without those of the frame around it
        int start = page.body().indexOf("<form id=\"customer\"");
        String main = start < 0
                ? page.body()
                : page.body().substring(start, page.body().indexOf("</form>", start));
        INPUT.matcher(main).results().map(input -> attributes(input.group())).forEach(input -> {
            boolean sent =
                    !"submit".equals(input.get("type")) || input.get("name").endsWith(button);
            boolean box = "checkbox".equals(input.get("type")) || "radio".equals(input.get("type"));
            if (input.containsKey("name") && sent && !box) {
                form.putIfAbsent(input.get("name"), input.getOrDefault("value", ""));
            }
        });
        SELECT.matcher(main).results().forEach(select -> form.putIfAbsent(select.group(1), chosen(select.group(2))));
        return form;
    }

    /** The option that is selected, else the first, as a browser has it. */
    private static String chosen(String options) {
        return Stream.of("<option[^>]*value=\"([^\"]*)\"[^>]* selected", "<option[^>]*value=\"([^\"]*)\"")
                .map(option -> Pattern.compile(option).matcher(options))
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .findFirst()
                .orElse("");
    }

    private static Map<String, String> attributes(String input) {
        return ATTRIBUTE
                .matcher(input)
                .results()
                .collect(Collectors.toMap(found -> found.group(1), found -> found.group(2), (one, other) -> one));
    }

    private static String fieldOf(Map<String, String> form, String id) {
        return form.keySet().stream()
                .filter(name -> name.endsWith(":" + id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No field " + id + " in " + form.keySet()));
    }

    private HttpResponse<String> post(HttpClient browser, String path, Map<String, String> form) throws Exception {
        String body = form.entrySet().stream()
                .map(field -> URLEncoder.encode(field.getKey(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        URI address = product.address();
        return browser.send(
                HttpRequest.newBuilder(address.resolve(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Origin", "http://" + address.getAuthority())
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }
}
