package aftersales.application.identity;

import static aftersales.application.identity.FakeIdentity.ADDRESS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aftersales.application.kernel.Actor;
import aftersales.application.kernel.Door;
import aftersales.domain.identity.LoginName;
import aftersales.domain.identity.UserId;
import aftersales.domain.kernel.Forbidden;
import aftersales.domain.kernel.InvalidValue;
import aftersales.domain.kernel.Permission;
import aftersales.domain.kernel.RowScope;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LogInTest {
    private static final String RIGHT = "green tea every day";
    private final FakeIdentity identity = new FakeIdentity();

    @Test
    void letsInByLoginNameInAnyCase() {
        identity.aUser("li.na", RIGHT, "AGENT");
        assertThat(identity.logIn("Li.Na", RIGHT)).isInstanceOf(LogIn.LoggedIn.class);
    }

    @Test
    void letsInByMobileNumber() {
        identity.create.create(new CreateUser.Command(
                "li.na",
                "李娜",
                Optional.of("138-0013-8000"),
                List.of("AGENT"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                RIGHT,
                true));
        assertThat(identity.logIn("13800138000", RIGHT)).isInstanceOf(LogIn.LoggedIn.class);
    }

    @Test
    void givesOneAnswerForEveryMistakeAndTakesTheSameWork() {
        var id = identity.aUser("li.na", RIGHT, "AGENT");
        identity.aUser("gone", RIGHT, "AGENT");
        identity.acting.as(
                administrator(),
                () -> identity.disable.disable(
                        identity.users
                                .findByLoginName(new LoginName("gone"))
                                .orElseThrow()
                                .id(),
                        0));
        for (var attempt : List.of(
                identity.logIn("li.na", "wrong"), identity.logIn("nobody", RIGHT), identity.logIn("gone", RIGHT))) {
            assertThat(attempt).isEqualTo(new LogIn.Refused());
        }
        assertThat(identity.passwordHashes.comparisons).isEqualTo(3);
        assertThat(identity.journal.entries)
                .extracting(FakeIdentity.FakeJournal.Entry::event)
                .containsOnly(LogInJournal.Event.REFUSED);
        assertThat(identity.journal.entries.get(0).user()).contains(id);
        assertThat(identity.journal.entries.get(1).user()).isEmpty();
    }

    /** ASVS 6.3.1, as in the checklist: 10,000 guesses. */
    @Test
    void letsAtMostSixtyGuessesAnHourReachTheHash() {
        identity.aUser("li.na", RIGHT, "AGENT");
        for (int guess = 0; guess < 10_000; guess++) {
            identity.logIn("li.na", "guess " + guess);
            identity.clock.advance(Duration.ofMillis(360));
        }
        assertThat(identity.passwordHashes.comparisons).isLessThanOrEqualTo(60);
        assertThat(identity.logIn("li.na", RIGHT)).isInstanceOf(LogIn.Throttled.class);
    }

    @Test
    void guessersElsewhereDoNotLockOutThePersonAtTheirUsualAddress() {
        identity.aUser("li.na", RIGHT, "AGENT");
        assertThat(identity.logIn("li.na", RIGHT)).isInstanceOf(LogIn.LoggedIn.class);
        for (int guess = 0; guess < 1000; guess++) {
            identity.logIn.logIn(new LogIn.Command("li.na", "guess " + guess, "203.0.113.66"));
        }
        assertThat(identity.logIn.logIn(new LogIn.Command("li.na", RIGHT, "203.0.113.66")))
                .isInstanceOf(LogIn.Throttled.class);
        assertThat(identity.logIn("li.na", RIGHT)).isInstanceOf(LogIn.LoggedIn.class);
    }

    @Test
    void guessingManyAccountsFromOneAddressIsSlowedDownToo() {
        for (int guess = 0; guess < 1000; guess++) {
            identity.logIn("user" + guess, "password");
        }
        assertThat(identity.passwordHashes.comparisons).isLessThanOrEqualTo(60);
    }

    @Test
    void aRightPasswordForgivesEarlierMistakes() {
        identity.aUser("li.na", RIGHT, "AGENT");
        for (int round = 0; round < 10; round++) {
            for (int mistake = 0; mistake < 4; mistake++) {
                identity.logIn("li.na", "oops");
            }
            assertThat(identity.logIn("li.na", RIGHT)).isInstanceOf(LogIn.LoggedIn.class);
        }
    }

    @Test
    void makesAnOutdatedHashAnew() {
        var id = identity.aUser("li.na", RIGHT, "AGENT");
        identity.hashes.put(id, "old:" + RIGHT);
        identity.logIn("li.na", RIGHT);
        assertThat(identity.hashes.get(id)).isEqualTo("new:" + RIGHT);
    }

    @Test
    void aSessionEndsWhenThePersonIsDisabledOrThePasswordReset() {
        var id = identity.aUser("li.na", RIGHT, "AGENT");
        var signedIn = ((LogIn.LoggedIn) identity.logIn("li.na", RIGHT)).signedIn();
        assertThat(identity.actorOf.session(signedIn)).get().satisfies(session -> {
            assertThat(session.actor().permissions()).contains(Permission.CALL_HANDLE);
            assertThat(session.actor().scope()).isEqualTo(RowScope.ALL);
            assertThat(session.actor().door()).isEqualTo(Door.WEB);
        });
        identity.clock.advance(Duration.ofSeconds(1));
        identity.reset.reset(new ResetPassword.Command(id, 0, "k7qm-3xtr-9dfw"));
        assertThat(identity.actorOf.session(signedIn)).isEmpty();

        var again = ((LogIn.LoggedIn) identity.logIn("li.na", "k7qm-3xtr-9dfw")).signedIn();
        assertThat(identity.actorOf.session(again)).isPresent();
        identity.acting.as(administrator(), () -> identity.disable.disable(id, 1));
        assertThat(identity.actorOf.session(again)).isEmpty();
    }

    @Test
    void aPersonMayDoNothingUntilTheFirstPasswordIsTheirOwn() {
        var id = identity.aUser("li.na", RIGHT, "AGENT");
        identity.reset.reset(new ResetPassword.Command(id, 0, "k7qm-3xtr-9dfw"));
        var outcome = (LogIn.LoggedIn) identity.logIn("li.na", "k7qm-3xtr-9dfw");
        assertThat(outcome.mustChangePassword()).isTrue();
        var session = identity.actorOf.session(outcome.signedIn()).orElseThrow();
        assertThat(session.actor().permissions()).isEmpty();

        var own = new ChangeOwnPassword.Command("k7qm-3xtr-9dfw", "my very own words", ADDRESS);
        var next = identity.acting.as(session.actor(), () -> identity.changeOwn.change(own));
        assertThat(identity.actorOf.session(next).orElseThrow().actor().permissions())
                .contains(Permission.CALL_HANDLE);
    }

    @Test
    void changingTheOwnPasswordNeedsThePresentOneAndAnother() {
        var id = identity.aUser("li.na", RIGHT, "AGENT");
        assertRefused(id, "wrong", "my very own words", "currentPassword", "identity.password.wrong");
        assertRefused(id, RIGHT, RIGHT, "newPassword", "identity.password.same");
        assertRefused(id, RIGHT, "li.na2026", "newPassword", "identity.password.own-word");
        assertThatThrownBy(() ->
                        identity.changeOwn.change(new ChangeOwnPassword.Command(RIGHT, "my very own words", ADDRESS)))
                .isInstanceOf(Forbidden.class);
    }

    private void assertRefused(UserId id, String current, String chosen, String field, String code) {
        var command = new ChangeOwnPassword.Command(current, chosen, ADDRESS);
        assertThatThrownBy(() -> identity.acting.as(
                        Actors.of(identity.users.get(id), Door.WEB), () -> identity.changeOwn.change(command)))
                .isInstanceOfSatisfying(
                        InvalidValue.class,
                        e -> assertThat(e.violations()).singleElement().satisfies(v -> {
                            assertThat(v.field()).isEqualTo(field);
                            assertThat(v.code()).isEqualTo(code);
                        }));
    }

    private static Actor administrator() {
        return new Actor(
                Optional.of(new UUID(5, 5)),
                "admin",
                Set.of(Permission.USER_MANAGE),
                RowScope.ALL,
                Optional.empty(),
                Optional.empty(),
                Door.WEB);
    }
}
