package aftersales.web.identity;

import static org.assertj.core.api.Assertions.assertThat;

import aftersales.application.identity.ConsoleAccess;
import aftersales.application.identity.SessionUser;
import aftersales.application.identity.SignedIn;
import aftersales.application.kernel.Acting;
import aftersales.application.kernel.Actor;
import aftersales.application.kernel.Door;
import aftersales.domain.identity.Role;
import aftersales.domain.identity.SessionLimits;
import aftersales.domain.kernel.Permission;
import aftersales.domain.kernel.RowScope;
import aftersales.web.kernel.Refusals;
import aftersales.web.kernel.RestHarness;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ActorFilterTest {
    private static final UUID LI_NA = new UUID(0, 7);
    private static final String GOOD = "aft_good";
    private static final String CONSOLE = "c".repeat(64);

    private final Acting acting = new Acting();
    private final Exchange.Browser browser = new Exchange.Browser();
    private Instant now = Instant.parse("2026-03-02T08:00:00Z");
    private boolean enabled = true;
    private boolean mustChangePassword;
    private boolean databaseAway;
    private Set<Role> roles = Set.of(Role.AGENT);

    private final Clock clock = new Clock() {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    };

    private final ActorFilter filter = new ActorFilter(
            this::session,
            bearer -> bearer.equals(GOOD) ? Optional.of(liNa(Door.REST)) : Optional.empty(),
            new ConsoleKey(new ConsoleAccess(Optional.of(CONSOLE))),
            acting,
            new Refusals(RestHarness.MESSAGES),
            clock);

    // --- pages ---

    @Test
    void sendsStrangersToTheLogInPageAndRemembersWhereTheyWantedToGo() {
        var exchange = go(browser.get("/customer/list"));
        assertThat(exchange.passed()).isFalse();
        assertThat(exchange.status).isEqualTo(303);
        assertThat(exchange.answered).containsEntry("Location", "/login?next=%2Fcustomer%2Flist");
        assertThat(browser.hasSession()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/login", "/ui/app.css", "/health/ready", "/language", "/openapi"})
    void letsStrangersSeeWhatIsForEverybody(String path) {
        assertThat(go(browser.get(path)).passed()).isTrue();
    }

    @Test
    void whoIsLoggedInActsOverTheWebDoor() {
        logIn();
        var actor = go(browser.get("/customer/list")).actor.orElseThrow();
        assertThat(actor.userId()).contains(LI_NA);
        assertThat(actor.door()).isEqualTo(Door.WEB);
        assertThat(acting.current().userId()).isEmpty();
    }

    @Test
    void theNextClickOfADisabledPersonIsRefusedAndTheSessionGone() {
        logIn();
        enabled = false;
        assertThat(go(browser.get("/")).answered).containsEntry("Location", "/login");
        assertThat(browser.hasSession()).isFalse();
    }

    @Test
    void aSessionEndsAfterHalfAnHourOfRest() {
        logIn();
        advance(Duration.ofMinutes(29));
        assertThat(go(browser.get("/")).passed()).isTrue();
        advance(Duration.ofMinutes(29));
        assertThat(go(browser.get("/")).passed()).isTrue();
        advance(Duration.ofMinutes(30));
        assertThat(go(browser.get("/")).passed()).isFalse();
    }

    @Test
    void anAuditorsSessionEndsAfterAQuarterOfAnHour() {
        roles = Set.of(Role.AUDITOR);
        logIn();
        advance(Duration.ofMinutes(15));
        assertThat(go(browser.get("/")).passed()).isFalse();
    }

    @Test
    void evenABusySessionEndsAfterTwelveHours() {
        logIn();
        for (int i = 0; i < 12 * 6 - 1; i++) {
            advance(Duration.ofMinutes(10));
            assertThat(go(browser.get("/")).passed()).isTrue();
        }
        advance(Duration.ofMinutes(10));
        assertThat(go(browser.get("/")).passed()).isFalse();
    }

    @Test
    void whatAPageAsksByItselfKeepsNoSessionAlive() {
        logIn();
        advance(Duration.ofMinutes(20));
        assertThat(go(browser.get("/api/v1/calls/stream").header("Accept", "text/event-stream"))
                        .passed())
                .isTrue();
        assertThat(go(browser.get("/desk/card").header("X-Background", "true")).passed())
                .isTrue();
        advance(Duration.ofMinutes(10));
        assertThat(go(browser.get("/")).passed()).isFalse();
    }

    @Test
    void nothingButTheOwnPasswordComesFirst() {
        mustChangePassword = true;
        logIn();
        assertThat(go(browser.get("/customer/list")).answered).containsEntry("Location", "/identity/password");
        assertThat(go(browser.post("/customer/new")).passed()).isFalse();
        assertThat(go(browser.get("/identity/password")).passed()).isTrue();
        assertThat(go(browser.post("/logout")).passed()).isTrue();
    }

    @Test
    void aPartialRequestIsSentToTheLogInPageInItsOwnWords() {
        var exchange = go(browser.post("/customer/list").header("Faces-Request", "partial/ajax"));
        assertThat(exchange.text()).contains("<partial-response><redirect url=\"/login?next=%2Fcustomer%2Flist\"/>");
    }

    @Test
    void whileTheDatabaseIsAwayNobodyIsLoggedOut() {
        logIn();
        databaseAway = true;
        var exchange = go(browser.get("/api/v1/calls/stream").header("Accept", "text/event-stream"));
        assertThat(exchange.status).isEqualTo(503);
        assertThat(exchange.text()).contains("urn:aftersales:problem:database-away");
        assertThat(go(browser.get("/")).status).isEqualTo(503);
        databaseAway = false;
        assertThat(go(browser.get("/")).passed()).isTrue();
    }

    // --- REST ---

    @Test
    void aGoodTokenActsOverTheRestDoor() {
        var exchange = go(browser.post("/api/v1/sales").header("Authorization", "Bearer " + GOOD));
        assertThat(exchange.actor.orElseThrow().door()).isEqualTo(Door.REST);
    }

    @Test
    void refusesRestWithoutATokenAndSaysHow() {
        var exchange = go(browser.get("/api/v1/customers"));
        assertThat(exchange.status).isEqualTo(401);
        assertThat(exchange.answered).containsEntry("WWW-Authenticate", "Bearer realm=\"aftersales\"");
        assertThat(exchange.text()).contains("urn:aftersales:problem:unauthorized");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer nonsense", "Bearer ", "bearer aft_", "Bearer eyJhbGciOiJub25lIn0.e30."})
    void refusesABadToken(String header) {
        var exchange = go(browser.get("/api/v1/customers").header("Authorization", header));
        assertThat(exchange.status).isEqualTo(401);
        assertThat(exchange.answered.get("WWW-Authenticate")).contains("error=\"invalid_token\"");
    }

    @Test
    void theCookieIsGoodForReadingEventStreamsOnly() {
        logIn();
        assertThat(go(browser.get("/api/v1/customers")).status).isEqualTo(401);
        assertThat(go(browser.post("/api/v1/calls/stream").header("Accept", "text/event-stream")).status)
                .isEqualTo(401);
        assertThat(go(browser.get("/api/v1/calls/stream").header("Accept", "text/event-stream"))
                        .passed())
                .isTrue();
    }

    @Test
    void logInByRestNeedsNoToken() {
        var actor = go(browser.post("/api/v1/tokens")).actor.orElseThrow();
        assertThat(actor.permissions()).isEmpty();
        assertThat(go(browser.get("/api/v1/tokens")).status).isEqualTo(401);
        assertThat(go(browser.post("/api/v1/tokens/machine")).status).isEqualTo(401);
    }

    @Test
    void metricsNeedAToken() {
        assertThat(go(browser.get("/metrics")).status).isEqualTo(401);
        assertThat(go(browser.get("/metrics").header("Authorization", "Bearer " + GOOD))
                        .passed())
                .isTrue();
    }

    @Test
    void theConsoleManagesPeopleAndTokensAndNothingElse() {
        var actor = go(browser.get("/api/v1/users").header("Authorization", "Bearer " + CONSOLE))
                .actor
                .orElseThrow();
        assertThat(actor.door()).isEqualTo(Door.CONSOLE);
        assertThat(actor.permissions())
                .containsExactlyInAnyOrder(Permission.USER_VIEW, Permission.USER_MANAGE, Permission.TOKEN_MANAGE);
    }

    private void logIn() {
        SessionState.begin(browser.request(), new SignedIn(LI_NA, Instant.EPOCH), now);
    }

    @Test
    void logInMakesASessionThatNobodyKnewBefore() {
        browser.request().getSession(true).setAttribute("planted", "by somebody");
        String before = browser.sessionId();
        logIn();
        assertThat(browser.sessionId()).isNotEqualTo(before);
        assertThat(browser.attributes).doesNotContainKey("planted");
    }

    private Exchange go(Exchange exchange) {
        return exchange.through(filter, acting);
    }

    private void advance(Duration by) {
        now = now.plus(by);
    }

    private Optional<SessionUser> session(SignedIn signedIn) {
        if (databaseAway) {
            throw new IllegalStateException(new java.sql.SQLException("gone", "08006"));
        }
        return enabled && signedIn.userId().equals(LI_NA)
                ? Optional.of(new SessionUser(
                        liNa(Door.WEB), "li.na", roles, mustChangePassword, Optional.empty(), SessionLimits.of(roles)))
                : Optional.empty();
    }

    private Actor liNa(Door door) {
        return new Actor(
                Optional.of(LI_NA),
                "Li Na",
                Role.permissionsOf(roles),
                RowScope.ALL,
                Optional.empty(),
                Optional.empty(),
                door);
    }
}
