package aftersales.application.identity;

import static aftersales.application.identity.FakeIdentity.ADDRESS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aftersales.domain.identity.Role;
import aftersales.domain.identity.UserId;
import aftersales.domain.kernel.DomainException;
import aftersales.domain.kernel.InvalidValue;
import aftersales.domain.kernel.Permission;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SetUpTest {
    private static final String PASSWORD = "green tea every day";
    private final FakeIdentity identity = new FakeIdentity();

    @Test
    void makesTheFirstAdministratorWithTheCodeHoweverItIsTyped() {
        var id = setUp("k7qm 3xtr-9dfw", PASSWORD);
        var user = identity.users.get(id);
        assertThat(user.state().roles()).containsExactlyInAnyOrder(Role.ADMINISTRATOR, Role.MANAGER);
        assertThat(user.permissions()).contains(Permission.USER_MANAGE).doesNotContain(Permission.AUDIT_REVIEW);
        assertThat(identity.logIn("boss", PASSWORD)).isInstanceOf(LogIn.LoggedIn.class);
    }

    @Test
    void worksOnce() {
        setUp(identity.code.value(), PASSWORD);
        assertRefused("identity.set-up.done", identity.code.value());
        assertThat(identity.setUpUnattended.setUp(PASSWORD, true)).isEmpty();
    }

    @Test
    void namesAllThatIsWrongAtOnce() {
        assertThatThrownBy(() -> setUp("WRON-GCOD-EXXX", "12345678"))
                .isInstanceOfSatisfying(
                        InvalidValue.class,
                        e -> assertThat(e.violations()).extracting("field").isEqualTo(List.of("code", "password")));
        assertThat(identity.installation.isSetUp()).isFalse();
    }

    @Test
    void theCodeEndsAfterHalfAnHour() {
        identity.clock.advance(Duration.ofMinutes(30));
        assertRefused("identity.set-up.code-expired", identity.code.value());
    }

    @Test
    void guessingTheCodeIsSlowedDown() {
        for (int guess = 0; guess < 30; guess++) {
            assertThatThrownBy(() -> setUp("WRONG", PASSWORD)).isInstanceOf(DomainException.class);
        }
        assertRefused("identity.log-in.wait", identity.code.value());
    }

    @Test
    void unattendedMakesAdminUnderTheSameRules() {
        assertThatThrownBy(() -> identity.setUpUnattended.setUp("admin123", true))
                .isInstanceOfSatisfying(
                        InvalidValue.class,
                        e -> assertThat(e.violations()).extracting("field").isEqualTo(List.of("password")));
        assertThat(identity.installation.isSetUp()).isFalse();
        assertThat(identity.setUpUnattended.setUp(PASSWORD, true)).isPresent();
        assertThat(identity.samplePassword).contains(PASSWORD);
        assertThat(identity.logIn("admin", PASSWORD)).isInstanceOf(LogIn.LoggedIn.class);
    }

    /** The account of older products that everybody knows. */
    @Test
    void noAccountWithAKnownPasswordExistsBeforeOrAfter() {
        assertThat(identity.logIn("system", "system")).isInstanceOf(LogIn.Refused.class);
        setUp(identity.code.value(), PASSWORD);
        assertThat(identity.logIn("system", "system")).isInstanceOf(LogIn.Refused.class);
        assertThat(identity.logIn("admin", "admin")).isInstanceOf(LogIn.Refused.class);
    }

    @Test
    void sampleCompanyIsBegunTogetherWithTheSetUpAndItsPasswordIsNamed() {
        assertThatThrownBy(() -> setUpWithSample("short"))
                .isInstanceOfSatisfying(
                        InvalidValue.class,
                        e -> assertThat(e.violations()).extracting("field").isEqualTo(List.of("samplePassword")));
        var other = new FakeIdentity();
        other.setUp.setUp(new SetUpFirstAdministrator.Command(
                other.code.value(), "boss", "王总", PASSWORD, ADDRESS, Optional.of("their own password")));
        assertThat(other.samplePassword).contains("their own password");
    }

    private UserId setUpWithSample(String samplePassword) {
        return identity.setUp.setUp(new SetUpFirstAdministrator.Command(
                identity.code.value(), "boss", "王总", PASSWORD, ADDRESS, Optional.of(samplePassword)));
    }

    private void assertRefused(String code, String setUpCode) {
        assertThatThrownBy(() -> setUp(setUpCode, PASSWORD))
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    private UserId setUp(String code, String password) {
        return identity.setUp.setUp(
                new SetUpFirstAdministrator.Command(code, "boss", "王总", password, ADDRESS, Optional.empty()));
    }
}
