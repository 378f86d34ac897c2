package aftersales.application.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aftersales.application.kernel.Actor;
import aftersales.application.kernel.Door;
import aftersales.domain.identity.Language;
import aftersales.domain.identity.UserId;
import aftersales.domain.kernel.Conflict;
import aftersales.domain.kernel.InvalidValue;
import aftersales.domain.kernel.Permission;
import aftersales.domain.kernel.RowScope;
import aftersales.domain.kernel.RuleBroken;
import aftersales.domain.kernel.StaleVersion;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ManageUsersTest {
    private static final String PASSWORD = "green tea every day";
    private final FakeIdentity identity = new FakeIdentity();
    private final UserId boss = identity.aUser("boss", PASSWORD, "ADMINISTRATOR");

    @Test
    void namesAllWrongFieldsAtOnce() {
        assertThatThrownBy(() -> identity.create.create(new CreateUser.Command(
                        "x",
                        "",
                        Optional.of("12"),
                        List.of("AGENT", "KING"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of("fr"),
                        "123",
                        false)))
                .isInstanceOfSatisfying(InvalidValue.class, e -> assertThat(e.violations())
                        .extracting("field")
                        .isEqualTo(List.of("loginName", "displayName", "mobile", "language", "roles[1]", "password")));
    }

    @Test
    void refusesANameThatIsTaken() {
        assertThatThrownBy(() -> identity.aUser("BOSS", PASSWORD, "AGENT")).isInstanceOf(Conflict.class);
    }

    @Test
    void theFirstPasswordOfANewUserHasToBeChanged() {
        identity.create.create(new CreateUser.Command(
                "li.na",
                "李娜",
                Optional.empty(),
                List.of("AGENT"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "k7qm-3xtr-9dfw",
                false));
        assertThat(identity.logIn("li.na", "k7qm-3xtr-9dfw"))
                .isInstanceOfSatisfying(LogIn.LoggedIn.class, in -> assertThat(in.mustChangePassword())
                        .isTrue());
    }

    @Test
    void changesWhatTheUserSawOnly() {
        var id = identity.aUser("li.na", PASSWORD, "AGENT");
        change(id, 0, "AGENT", "DISPATCHER");
        assertThatThrownBy(() -> change(id, 0, "AGENT")).isInstanceOf(StaleVersion.class);
        assertThat(identity.users.get(id).permissions()).contains(Permission.WORK_ORDER_DISPATCH);
    }

    @Test
    void theLastAdministratorStays() {
        assertThatThrownBy(() -> change(boss, 0, "AGENT"))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("identity.user.last-administrator");
        var second = identity.aUser("second", PASSWORD, "ADMINISTRATOR");
        as(second, () -> identity.disable.disable(boss, 0));
        var third = identity.aUser("third", PASSWORD, "AGENT");
        assertThatThrownBy(() -> as(third, () -> identity.disable.disable(second, 0)))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("identity.user.last-administrator");
        as(second, () -> identity.enable.enable(boss, 1));
        as(boss, () -> identity.disable.disable(second, 0));
    }

    @Test
    void nobodyDisablesThemselves() {
        identity.aUser("second", PASSWORD, "ADMINISTRATOR");
        assertThatThrownBy(() -> as(boss, () -> identity.disable.disable(boss, 0)))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("identity.user.yourself");
    }

    @Test
    void remembersTheLanguageOnce() {
        as(boss, () -> identity.chooseLanguage.choose("en"));
        as(boss, () -> identity.chooseLanguage.choose("en"));
        assertThat(identity.users.get(boss).state().language()).contains(Language.EN);
        assertThat(identity.users.get(boss).state().version()).isEqualTo(1);
        assertThatThrownBy(() -> as(boss, () -> identity.chooseLanguage.choose("../etc")))
                .isInstanceOf(InvalidValue.class);
    }

    private void change(UserId id, int version, String... roles) {
        identity.change.change(new ChangeUser.Command(
                id,
                version,
                identity.users.get(id).state().loginName().value(),
                "Somebody",
                Optional.empty(),
                List.of(roles),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
    }

    private void as(UserId id, Runnable work) {
        identity.acting.as(
                new Actor(
                        Optional.of(id.value()),
                        "somebody",
                        EnumSet.allOf(Permission.class),
                        RowScope.ALL,
                        Optional.empty(),
                        Optional.empty(),
                        Door.WEB),
                work);
    }
}
