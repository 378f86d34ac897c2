package aftersales.domain.identity;

import static aftersales.domain.identity.Users.aUser;
import static aftersales.domain.identity.Users.profile;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aftersales.domain.kernel.InvalidValue;
import aftersales.domain.kernel.Permission;
import aftersales.domain.kernel.PhoneNumber;
import aftersales.domain.kernel.RuleBroken;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UserTest {
    private static final Instant LATER = Instant.parse("2026-03-02T09:00:00Z");

    @Test
    void mayDoNothingBeforeTheFirstPasswordIsChanged() {
        var user = aUser(Role.MANAGER);
        assertThat(user.permissions()).isEmpty();
        user.passwordChosen(LATER);
        assertThat(user.permissions()).contains(Permission.AUDIT_CANCEL);
        assertThat(user.state().passwordSetAt()).isEqualTo(LATER);
    }

    @Test
    void mayDoNothingAfterAPasswordReset() {
        var user = aUser(Role.AGENT);
        user.passwordChosen(LATER);
        user.passwordReset(LATER.plusSeconds(1));
        assertThat(user.permissions()).isEmpty();
        assertThat(user.state().passwordSetAt()).isEqualTo(LATER.plusSeconds(1));
    }

    @Test
    void mayDoNothingWhileDisabled() {
        var user = aUser(Role.ADMINISTRATOR);
        user.passwordChosen(LATER);
        assertThat(user.isAdministrator()).isTrue();
        user.disable(LATER);
        assertThat(user.permissions()).isEmpty();
        assertThat(user.isAdministrator()).isFalse();
        assertThatThrownBy(() -> user.disable(LATER))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("identity.user.is-disabled");
        user.enable(LATER);
        assertThat(user.permissions()).contains(Permission.USER_MANAGE);
        assertThatThrownBy(() -> user.enable(LATER)).isInstanceOf(RuleBroken.class);
    }

    @Test
    void everyChangeTellsItsEvent() {
        var user = aUser(Role.AGENT);
        user.change(profile("li.na", Role.AGENT, Role.DISPATCHER), LATER);
        user.speak(Language.EN, LATER);
        user.passwordReset(LATER);
        user.passwordChosen(LATER);
        user.disable(LATER);
        user.enable(LATER);
        assertThat(user.drainEvents())
                .extracting("name")
                .isEqualTo(List.of(
                        "UserCreated",
                        "UserChanged",
                        "UserChanged",
                        "PasswordReset",
                        "PasswordChosen",
                        "UserDisabled",
                        "UserEnabled"));
    }

    @Test
    void refusesAProfileThatSaysTooLittleNamingAllFields() {
        assertThatThrownBy(() -> new User.Profile(
                        new LoginName("li.na"),
                        " ",
                        Optional.of(new PhoneNumber("X:8001", "8001")),
                        Set.of(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()))
                .isInstanceOfSatisfying(InvalidValue.class, e -> assertThat(e.violations())
                        .extracting("field")
                        .isEqualTo(List.of("displayName", "roles", "mobile")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"li.na", "王芳", "a1", "Agent-07", "li.na@example.cn"})
    void takesLoginNamesOfManyShapes(String name) {
        assertThat(new LoginName(name).value()).isEqualTo(name.toLowerCase(Locale.ROOT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "13800138000", "has space", "-dash", "a/b", "<script>", "x\u0000y"})
    void refusesLoginNamesThatAreAmbiguous(String name) {
        assertThatThrownBy(() -> new LoginName(name)).isInstanceOf(InvalidValue.class);
    }
}
