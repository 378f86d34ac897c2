package aftersales.application.identity;

import static aftersales.application.identity.FakeIdentity.ADDRESS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aftersales.application.kernel.Door;
import aftersales.domain.identity.TokenSecret;
import aftersales.domain.kernel.InvalidValue;
import aftersales.domain.kernel.Permission;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TokensTest {
    private static final String RIGHT = "green tea every day";
    private final FakeIdentity identity = new FakeIdentity();

    @Test
    void aTokenActsAsItsOwnerOverRest() {
        var id = identity.aUser("li.na", RIGHT, "AGENT");
        var actor = identity.authenticate.authenticate(token()).orElseThrow();
        assertThat(actor.userId()).contains(id.value());
        assertThat(actor.door()).isEqualTo(Door.REST);
        assertThat(actor.permissions()).contains(Permission.CALL_HANDLE);
    }

    @Test
    void isStoredAsAHashOnly() {
        identity.aUser("li.na", RIGHT, "AGENT");
        String token = token();
        assertThat(identity.tokens.states.toString()).doesNotContain(token);
    }

    @Test
    void endsAfterHalfADayOrWhenGivenUpOrWithANewPassword() {
        var id = identity.aUser("li.na", RIGHT, "AGENT");
        String first = token();
        identity.clock.advance(Duration.ofHours(12));
        assertThat(identity.authenticate.authenticate(first)).isEmpty();

        String second = token();
        identity.end.end(TokenSecret.read(second).orElseThrow());
        assertThat(identity.authenticate.authenticate(second)).isEmpty();

        String third = token();
        identity.clock.advance(Duration.ofSeconds(1));
        identity.reset.reset(new ResetPassword.Command(id, 0, "k7qm-3xtr-9dfw"));
        assertThat(identity.authenticate.authenticate(third)).isEmpty();
    }

    @Test
    void needsAPasswordOfOnesOwn() {
        var id = identity.aUser("li.na", RIGHT, "AGENT");
        identity.reset.reset(new ResetPassword.Command(id, 0, "k7qm-3xtr-9dfw"));
        assertThat(issue("k7qm-3xtr-9dfw", Optional.empty())).isInstanceOf(IssueToken.PasswordChangeNeeded.class);
        assertThatThrownBy(() -> issue("k7qm-3xtr-9dfw", Optional.of("short")))
                .isInstanceOfSatisfying(
                        InvalidValue.class,
                        e -> assertThat(e.violations()).extracting("field").isEqualTo(List.of("newPassword")));
        var issued = (IssueToken.Issued) issue("k7qm-3xtr-9dfw", Optional.of("my very own words"));
        assertThat(identity.authenticate.authenticate(issued.secret().value()))
                .get()
                .satisfies(actor -> assertThat(actor.permissions()).isNotEmpty());
        assertThat(issue("wrong", Optional.empty())).isInstanceOf(IssueToken.Refused.class);
    }

    @Test
    void aMachineHasItsScopesOnly() {
        var secret = identity.secrets.tokenSecret();
        var until = identity.clock.instant().plus(Duration.ofDays(365));
        var id = identity.createMachineToken.create(
                new CreateMachineToken.Command("ERP", List.of("SALE_CREATE"), until, secret));
        var actor = identity.authenticate.authenticate(secret.value()).orElseThrow();
        assertThat(actor.userId()).isEmpty();
        assertThat(actor.name()).isEqualTo("ERP");
        assertThat(actor.permissions()).containsExactly(Permission.SALE_CREATE);
        identity.revoke.revoke(id, 0);
        assertThat(identity.authenticate.authenticate(secret.value())).isEmpty();
    }

    @Test
    void refusesUnknownScopesByPlace() {
        var command = new CreateMachineToken.Command(
                "ERP",
                List.of("SALE_CREATE", "ROOT"),
                identity.clock.instant().plusSeconds(60),
                identity.secrets.tokenSecret());
        assertThatThrownBy(() -> identity.createMachineToken.create(command))
                .isInstanceOfSatisfying(
                        InvalidValue.class,
                        e -> assertThat(e.violations()).extracting("field").isEqualTo(List.of("scopes[1]")));
    }

    @Test
    void strangersGetNowhere() {
        assertThat(identity.authenticate.authenticate("")).isEmpty();
        assertThat(identity.authenticate.authenticate("aft_" + "A".repeat(43))).isEmpty();
        assertThat(identity.authenticate.authenticate("eyJhbGciOiJub25lIn0.e30."))
                .isEmpty();
    }

    private String token() {
        return ((IssueToken.Issued) issue(RIGHT, Optional.empty())).secret().value();
    }

    private IssueToken.Outcome issue(String password, Optional<String> newPassword) {
        return identity.issueToken.issue(new IssueToken.Command("li.na", password, newPassword, "test", ADDRESS));
    }
}
