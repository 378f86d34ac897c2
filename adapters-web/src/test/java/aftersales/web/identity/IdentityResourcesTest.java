package aftersales.web.identity;

import static org.assertj.core.api.Assertions.assertThat;

import aftersales.application.identity.IssueToken;
import aftersales.domain.identity.TokenSecret;
import aftersales.domain.kernel.InvalidValue;
import aftersales.web.kernel.RestHarness;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.core.ResteasyContext;
import org.junit.jupiter.api.Test;

@SuppressWarnings("UnnecessaryAssignment") // plays the container
class IdentityResourcesTest {
    private final TokensResource tokens = new TokensResource();
    private final UsersResource users = new UsersResource();
    private final List<Object> called = new ArrayList<>();

    @Test
    void aRefusedLogInIs401AndSaysHowToAsk() {
        tokens.issue = command -> new IssueToken.Refused();
        var answer = logIn("{\"username\":\"li.na\",\"password\":\"x\"}");
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.problem()).isEqualTo("log-in-refused");
        assertThat(answer.header("WWW-Authenticate")).contains("Bearer realm=\"aftersales\"");
    }

    @Test
    void tooManyTriesAre429WithTheTimeToWait() {
        tokens.issue = command -> new IssueToken.Throttled(Duration.ofMillis(31_200));
        var answer = logIn("{\"username\":\"li.na\",\"password\":\"x\"}");
        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.header("Retry-After")).contains("32");
    }

    @Test
    void anAssignedPasswordIs403UntilANewOneIsSent() {
        tokens.issue = command -> {
            called.add(command.newPassword());
            return new IssueToken.PasswordChangeNeeded();
        };
        var answer = logIn("{\"username\":\"li.na\",\"password\":\"x\",\"newPassword\":\"y\"}");
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.problem()).isEqualTo("password-change-needed");
        assertThat(called).containsExactly(Optional.of("y"));
    }

    @Test
    void aTokenIsAnswered201() {
        var secret = TokenSecret.of(new byte[32]);
        tokens.issue = command -> new IssueToken.Issued(secret, Instant.parse("2026-03-02T20:00:00Z"));
        var answer = logIn("{\"username\":\"li.na\",\"password\":\"x\"}");
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.json().getString("token")).isEqualTo(secret.value());
        assertThat(answer.json().getString("expiresAt")).isEqualTo("2026-03-02T20:00:00Z");
    }

    @Test
    void namesMissingAndUnknownFields() {
        assertThat(logIn("{\"username\":\"li.na\"}").violations()).isEqualTo("password text.required");
        assertThat(logIn("{\"username\":\"li.na\",\"password\":\"x\",\"admin\":true}")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void changesNeedTheVersionThatWasSeen() {
        var rest = RestHarness.of(users);
        var id = new UUID(0, 7);
        assertThat(rest.post("/users/" + id + "/disable", "").send().status()).isEqualTo(428);
        assertThat(rest.put("/users/" + id, "{\"loginName\":\"a\",\"displayName\":\"b\",\"roles\":[]}")
                        .send()
                        .status())
                .isEqualTo(428);
    }

    @Test
    void refusalsOfAUserAreNamedByField() {
        users.create = command -> {
            throw new InvalidValue("password", "identity.password.common");
        };
        var answer = RestHarness.of(users)
                .post(
                        "/users",
                        "{\"loginName\":\"a1\",\"displayName\":\"b\",\"roles\":[\"AGENT\"],\"password\":\"12345678\"}")
                .send();
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.violations()).isEqualTo("password identity.password.common");
    }

    private RestHarness.Answer logIn(String body) {
        var request = new Exchange.Browser().post("/api/v1/tokens").request();
        ResteasyContext.pushContext(HttpServletRequest.class, request);
        try {
            return RestHarness.of(tokens).post("/tokens", body).send();
        } finally {
            ResteasyContext.popContextData(HttpServletRequest.class);
        }
    }
}
