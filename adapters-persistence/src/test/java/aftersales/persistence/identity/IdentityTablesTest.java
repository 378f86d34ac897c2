package aftersales.persistence.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aftersales.application.identity.LogInJournal;
import aftersales.application.identity.LogInThrottle;
import aftersales.application.identity.TokenListItem;
import aftersales.application.identity.UserListItem;
import aftersales.application.kernel.ListRequest;
import aftersales.domain.identity.Language;
import aftersales.domain.identity.LogInDelay;
import aftersales.domain.identity.LoginName;
import aftersales.domain.identity.Role;
import aftersales.domain.identity.Token;
import aftersales.domain.identity.TokenId;
import aftersales.domain.identity.User;
import aftersales.domain.identity.UserId;
import aftersales.domain.kernel.NotFound;
import aftersales.domain.kernel.Permission;
import aftersales.domain.kernel.RuleBroken;
import aftersales.persistence.database.TestDatabase;
import aftersales.persistence.kernel.TestPersistence;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class IdentityTablesTest {
    @RegisterExtension
    @Order(1)
    static final TestDatabase DATABASE = new TestDatabase();

    @RegisterExtension
    @Order(2)
    static final TestPersistence PERSISTENCE = new TestPersistence(DATABASE);

    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");

    private final JpaUsers users = Identity.users(PERSISTENCE);
    private final JpaTokens tokens = Identity.tokens(PERSISTENCE);
    private final JpaLogInThrottle throttle = new JpaLogInThrottle(PERSISTENCE.em());
    private final JpaLogInJournal journal = new JpaLogInJournal(PERSISTENCE.em());
    private final JpaCredentials credentials = new JpaCredentials(PERSISTENCE.em());
    private final RandomSecrets secrets = new RandomSecrets();

    @Test
    void noSecretIsStoredInClear() throws SQLException {
        var secret = secrets.tokenSecret();
        var token = Token.forMachine(
                new TokenId(id()), secret, "ERP", Set.of(Permission.SALE_CREATE), now().plusSeconds(60), now());
        PERSISTENCE.asAdministrator(() -> {
            tokens.save(token);
            return null;
        });
        var found = PERSISTENCE.asAdministrator(() -> tokens.findByHash(secret.hash()));
        assertThat(found).map(Token::state).contains(token.state());
        assertThat(everywhere(secret.value())).isZero();
        assertThat(everywhere(secret.hash())).isPositive();
    }

    @Test
    void passwordHashesAreNowhereButInTheirTable() throws SQLException {
        var user = saved("hash" + id(), Role.AGENT);
        String hash = "$2a$12$R9h/cIPz0gi.URNNX3kh2OPST9/PgBkqquzi.Ss7KIUgO2t0jWMUW";
        PERSISTENCE.inTransaction(() -> credentials.store(user.id(), hash));
        PERSISTENCE.inTransaction(() -> credentials.store(user.id(), hash));
        assertThat(PERSISTENCE.inTransaction(() -> credentials.hashOf(user.id())))
                .contains(hash);
        assertThat(everywhere(hash)).isEqualTo(1);
    }

    @Test
    void ofManySetUpsAtOnceOneWins() throws Exception {
        Callable<Boolean> setUp = () -> {
            try {
                PERSISTENCE.asAdministrator(() -> {
                    var user = user("setup" + id(), Role.ADMINISTRATOR);
                    installation().claim(user.id(), NOW);
                    users.save(user);
                    return null;
                });
                return true;
            } catch (RuleBroken e) {
                return false;
            }
        };
        assertThat(installation().isSetUp()).isFalse();
        var threads = Executors.newFixedThreadPool(8);
        try {
            var won = threads
                    .invokeAll(IntStream.range(0, 8).mapToObj(i -> setUp).toList())
                    .stream()
                    .map(Identity::get)
                    .filter(Boolean::booleanValue);
            assertThat(won).hasSize(1);
        } finally {
            threads.shutdownNow();
        }
        assertThat(installation().isSetUp()).isTrue();
        assertThat(count("identity.app_user where login_name like 'setup%'")).isEqualTo(1);
    }

    @Test
    void admitsNoMoreThanTheFreeTriesHoweverManyComeAtOnce() throws Exception {
        var keys = List.of(
                new LogInThrottle.Key(LogInDelay.ACCOUNT, "flood"),
                new LogInThrottle.Key(LogInDelay.ADDRESS, "192.0.2.1"));
        Callable<Boolean> attempt =
                () -> PERSISTENCE.inTransaction(() -> throttle.enter(keys, NOW)).isEmpty();
        var threads = Executors.newFixedThreadPool(8);
        try {
            var admitted = threads
                    .invokeAll(IntStream.range(0, 40).mapToObj(i -> attempt).toList())
                    .stream()
                    .map(Identity::get)
                    .filter(Boolean::booleanValue);
            assertThat(admitted).hasSize(5);
        } finally {
            threads.shutdownNow();
        }
        assertThat(PERSISTENCE.inTransaction(() -> throttle.enter(keys, NOW))).contains(NOW.plusSeconds(2));
        PERSISTENCE.inTransaction(() -> throttle.succeeded(keys));
        assertThat(PERSISTENCE.inTransaction(() -> throttle.enter(keys, NOW))).isEmpty();
        assertThat(count("identity.log_in_try where subject = '192.0.2.1' and tries = 5"))
                .isEqualTo(1);
    }

    @Test
    void remembersTheUsualAddressOfAPerson() {
        var user = saved("usual" + id(), Role.AGENT);
        PERSISTENCE.inTransaction(() -> {
            journal.note(LogInJournal.Event.LOGGED_IN, Optional.of(user.id()), "192.0.2.5", NOW);
            journal.note(LogInJournal.Event.REFUSED, Optional.of(user.id()), "192.0.2.6", NOW);
            journal.note(LogInJournal.Event.REFUSED, Optional.empty(), "192.0.2.6", NOW);
        });
        assertThat(isUsual(user, "192.0.2.5", NOW)).isTrue();
        assertThat(isUsual(user, "192.0.2.5", NOW.plusSeconds(1))).isFalse();
        assertThat(isUsual(user, "192.0.2.6", NOW)).isFalse();
    }

    @Test
    void listsAndShowsPeople() {
        var user = saved("list.wang" + id(), Role.FIELD_ENGINEER, Role.AGENT);
        var queries = new JdbiUserQueries(PERSISTENCE.reads());
        var name = user.state().loginName().value();
        assertThat(queries.list(search(name)).items()).singleElement().satisfies(item -> {
            assertThat(item.roles()).containsExactly("AGENT", "FIELD_ENGINEER");
            assertThat(item.mobile()).isEmpty();
            assertThat(item.branch()).contains("SH");
        });
        assertThat(queries.list(search(name).filter("role", "CASHIER,FIELD_ENGINEER"))
                        .items())
                .extracting(UserListItem::id)
                .containsExactly(user.id().value());
        assertThat(queries.list(search(name).filter("role", "CASHIER")).items()).isEmpty();
        assertThat(queries.list(search(name).filter("enabled", "false")).items())
                .isEmpty();
        var view = queries.view(user.id());
        assertThat(view.language()).contains("zh-CN");
        assertThat(view.version()).isZero();
        assertThat(queries.engineers()).extracting("id").contains(user.id().value());
        assertThat(queries.names(List.of(user.id().value(), new UUID(1, 1))))
                .containsExactlyEntriesOf(Map.of(user.id().value(), "王芳"));
        assertThat(queries.names(List.of())).isEmpty();
        assertThatThrownBy(() -> queries.view(new UserId(new UUID(1, 1)))).isInstanceOf(NotFound.class);
    }

    @Test
    void listsTokensByWhatTheyAreWorth() {
        var owner = saved("owner" + id(), Role.AGENT);
        var personal = Token.personal(new TokenId(id()), secrets.tokenSecret(), owner.id(), "curl", now());
        var machine = Token.forMachine(
                new TokenId(id()),
                secrets.tokenSecret(),
                "PBX",
                Set.of(Permission.CALL_EVENTS_SEND),
                now().plus(Duration.ofDays(1)),
                now());
        machine.revoke(now());
        PERSISTENCE.asAdministrator(() -> {
            tokens.save(personal);
            tokens.save(machine);
            tokens.used(personal.id(), now());
            return null;
        });
        var queries = new JdbiTokenQueries(PERSISTENCE.reads());
        assertThat(queries.view(personal.id())).satisfies(view -> {
            assertThat(view.status()).isEqualTo("ACTIVE");
            assertThat(view.owner()).contains("王芳");
            assertThat(view.lastUsedAt()).isPresent();
        });
        assertThat(queries.list(ListRequest.firstPage()
                                .filter("kind", "MACHINE")
                                .filter("status", "OVER"))
                        .items())
                .filteredOn(item -> item.id().equals(machine.id().value()))
                .extracting(TokenListItem::status)
                .containsExactly("REVOKED");
    }

    @Test
    void theApplicationCannotDeletePeopleOrEditTheJournal() throws SQLException {
        try (var connection = DATABASE.app().getConnection();
                var statement = connection.createStatement()) {
            for (String sql : List.of(
                    "delete from identity.app_user",
                    "delete from identity.log_in",
                    "update identity.log_in set address = ''",
                    "delete from identity.installation",
                    "delete from identity.token")) {
                assertThatThrownBy(() -> statement.execute(sql)).hasMessageContaining("permission denied");
            }
        }
    }

    private boolean isUsual(User user, String address, Instant since) {
        return PERSISTENCE.inTransaction(() -> journal.isUsual(user.id(), address, since));
    }

    private static ListRequest search(String text) {
        return new ListRequest(Optional.of(text), Map.of(), Optional.empty(), Optional.empty(), 50, false);
    }

    private JpaInstallation installation() {
        return new JpaInstallation(PERSISTENCE.em(), PERSISTENCE.reads());
    }

    private User saved(String loginName, Role... roles) {
        var user = user(loginName, roles);
        return PERSISTENCE.asAdministrator(() -> {
            users.save(user);
            return user;
        });
    }

    private static User user(String loginName, Role... roles) {
        var profile = new User.Profile(
                new LoginName(loginName.substring(0, Math.min(40, loginName.length()))),
                "王芳",
                Optional.empty(),
                Set.of(roles),
                Optional.of("SH"),
                Optional.empty(),
                Optional.of(Language.ZH_CN));
        return User.create(new UserId(id()), profile, false, NOW);
    }

    private static UUID id() {
        return PERSISTENCE.ids().next();
    }

    private static Instant now() {
        return PERSISTENCE.clock().instant();
    }

    /** In how many places of the whole database a text stands, the trail's bytes included. */
    private static long everywhere(String text) throws SQLException {
        long places = 0;
        for (String[] place : List.of(
                new String[] {"identity.app_user", "t::text"},
                new String[] {"identity.credential", "t::text"},
                new String[] {"identity.token", "t::text"},
                new String[] {"identity.log_in", "t::text"},
                new String[] {"kernel.outbox", "t::text"},
                new String[] {"kernel.operation", "t::text"},
                new String[] {"audit.entry", "convert_from(t.body, 'UTF8')"},
                new String[] {"audit.personal", "t::text"})) {
            places += count(place[0] + " t where strpos(" + place[1] + ", '" + text + "') > 0");
        }
        return places;
    }

    private static long count(String tableAndWhere) throws SQLException {
        try (var connection = DATABASE.owner().getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from " + tableAndWhere)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
