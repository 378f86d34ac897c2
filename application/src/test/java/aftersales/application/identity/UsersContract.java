package aftersales.application.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aftersales.domain.identity.Language;
import aftersales.domain.identity.LoginName;
import aftersales.domain.identity.Role;
import aftersales.domain.identity.User;
import aftersales.domain.identity.UserId;
import aftersales.domain.kernel.Conflict;
import aftersales.domain.kernel.NotFound;
import aftersales.domain.kernel.PhoneNumber;
import aftersales.domain.kernel.StaleVersion;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What {@link Users} promises, whoever keeps them. */
public abstract class UsersContract {
    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00.123456Z");
    private static final AtomicLong COUNTER = new AtomicLong(System.nanoTime() % 1_000_000_000L);

    protected abstract Users users();

    /** Runs {@code work} in a transaction of its own. */
    protected abstract <T> T inTransaction(Supplier<T> work);

    @Test
    void givesBackWhatWasSaved() {
        var user = saved(Role.AGENT, Role.CASHIER);
        var found = inTransaction(() -> users().get(user.id()));
        assertThat(found.state()).isEqualTo(user.state());
        assertThat(found.isNew()).isFalse();
    }

    @Test
    void findsByLoginNameAndByMobile() {
        var user = saved(Role.AGENT);
        assertThat(inTransaction(() -> users().findByLoginName(user.state().loginName())))
                .map(User::id)
                .contains(user.id());
        assertThat(inTransaction(() ->
                        users().findByMobile(user.state().mobile().orElseThrow().key())))
                .map(User::id)
                .contains(user.id());
        assertThat(inTransaction(() -> users().findByLoginName(new LoginName("nobody.at.all"))))
                .isEmpty();
        assertThat(inTransaction(() -> users().findByMobile("+8613000000000"))).isEmpty();
    }

    @Test
    void knowsNobodyElse() {
        var id = new UserId(new UUID(9, 9));
        assertThat(inTransaction(() -> users().find(id))).isEmpty();
        assertThatThrownBy(() -> inTransaction(() -> users().get(id))).isInstanceOf(NotFound.class);
    }

    @Test
    void theSecondOfTwoWritersIsRefused() {
        var id = saved(Role.AGENT).id();
        var first = inTransaction(() -> users().get(id));
        var second = inTransaction(() -> users().get(id));
        first.disable(NOW);
        save(first);
        second.speak(Language.EN, NOW);
        assertThatThrownBy(() -> save(second)).isInstanceOf(StaleVersion.class);
        assertThat(inTransaction(() -> users().get(id)).state().enabled()).isFalse();
    }

    @Test
    void versionsCountSaves() {
        var id = saved(Role.AGENT).id();
        assertThat(inTransaction(() -> users().get(id)).state().version()).isZero();
        var user = inTransaction(() -> users().get(id));
        user.disable(NOW);
        save(user);
        assertThat(inTransaction(() -> users().get(id)).state().version()).isEqualTo(1);
    }

    @Test
    void refusesASecondUserOfOneNameOrMobile() {
        var user = saved(Role.AGENT);
        var sameName = User.create(
                nextId(), profile(user.state().loginName().value(), Optional.empty(), Role.AGENT), false, NOW);
        assertThatThrownBy(() -> save(sameName)).isInstanceOfSatisfying(Conflict.class, e -> assertThat(e.code())
                .isEqualTo("identity.login-name.taken"));
        var sameMobile =
                User.create(nextId(), profile("other" + next(), user.state().mobile(), Role.AGENT), false, NOW);
        assertThatThrownBy(() -> save(sameMobile)).isInstanceOfSatisfying(Conflict.class, e -> assertThat(e.code())
                .isEqualTo("identity.mobile.taken"));
    }

    @Test
    void countsEnabledAdministratorsOnly() {
        var one = saved(Role.ADMINISTRATOR);
        var two = saved(Role.ADMINISTRATOR, Role.AGENT);
        assertThat(inTransaction(() -> users().isAdministratorLeftBesides(one.id())))
                .isTrue();
        var leaving = inTransaction(() -> users().get(two.id()));
        leaving.disable(NOW);
        save(leaving);
        assertThat(inTransaction(() -> users().isAdministratorLeftBesides(one.id())))
                .isFalse();
        var gone = inTransaction(() -> users().get(one.id()));
        gone.disable(NOW); // leaves the store without administrators for the next test
        save(gone);
    }

    protected User saved(Role... roles) {
        var mobile = Optional.of(new PhoneNumber("+86138" + "%08d".formatted(next() % 100_000_000), "138 0000 0000"));
        var user = User.create(nextId(), profile("user" + next(), mobile, roles), true, NOW);
        return inTransaction(() -> {
            users().save(user);
            return user;
        });
    }

    protected void save(User user) {
        inTransaction(() -> {
            users().save(user);
            return user;
        });
    }

    private static User.Profile profile(String loginName, Optional<PhoneNumber> mobile, Role... roles) {
        return new User.Profile(
                new LoginName(loginName),
                "李娜",
                mobile,
                Set.of(roles),
                Optional.of("SH"),
                Optional.empty(),
                Optional.of(Language.ZH_CN));
    }

    private static UserId nextId() {
        return new UserId(new UUID(0, next()));
    }

    private static long next() {
        return COUNTER.incrementAndGet();
    }
}
