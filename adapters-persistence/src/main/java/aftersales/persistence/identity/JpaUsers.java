package aftersales.persistence.identity;

import aftersales.application.identity.Users;
import aftersales.domain.identity.LoginName;
import aftersales.domain.identity.Role;
import aftersales.domain.identity.User;
import aftersales.domain.identity.UserId;
import aftersales.domain.kernel.Conflict;
import aftersales.domain.kernel.DomainException;
import aftersales.domain.kernel.NotFound;
import aftersales.persistence.kernel.Writes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

@ApplicationScoped
class JpaUsers implements Users {
    private static final String KIND = "User";
    private static final Map<String, Supplier<DomainException>> CONFLICTS = Map.of(
            "app_user_login_name_unique", () -> new Conflict("identity.login-name.taken", ""),
            "app_user_mobile_unique", () -> new Conflict("identity.mobile.taken"));

    /** Any number that no other lock uses. */
    private static final long ADMINISTRATORS = 7_311_000_001L;

    private final EntityManager em;
    private final Writes writes;
    private final UserMapper mapper;
    private final Clock clock;

    @Inject
    JpaUsers(EntityManager em, Writes writes, UserMapper mapper, Clock clock) {
        this.em = em;
        this.writes = writes;
        this.mapper = mapper;
        this.clock = clock;
    }

    @Override
    public User get(UserId id) {
        return find(id).orElseThrow(() -> new NotFound(KIND, id.value()));
    }

    @Override
    public Optional<User> find(UserId id) {
        return Optional.ofNullable(em.find(UserRow.class, id.value())).map(this::restored);
    }

    @Override
    public Optional<User> findByLoginName(LoginName name) {
        return findBy("columns.loginName", name.value());
    }

    @Override
    public Optional<User> findByMobile(String key) {
        return findBy("columns.mobileKey", key);
    }

    private Optional<User> findBy(String column, String value) {
        return em.createQuery("select u from UserRow u where u." + column + " = :value", UserRow.class)
                .setParameter("value", value)
                .getResultStream()
                .findFirst()
                .map(this::restored);
    }

    @Override
    public boolean isAdministratorLeftBesides(UserId id) {
        em.createNativeQuery("select cast(pg_advisory_xact_lock(:lock) as text)", String.class)
                .setParameter("lock", ADMINISTRATORS)
                .getSingleResult();
        return (Boolean) em.createNativeQuery(
                        "select exists (select from identity.app_user"
                                + " where enabled and :role = any (roles) and id <> :id)",
                        Boolean.class)
                .setParameter("role", Role.ADMINISTRATOR.name())
                .setParameter("id", id.value())
                .getSingleResult();
    }

    @Override
    public void save(User user) {
        writes.save(KIND, user, () -> row(user), CONFLICTS);
    }

    private UserRow row(User user) {
        var state = user.state();
        return new UserRow(
                state.id().value(), user.isNew() ? null : state.version(), clock.instant(), mapper.columns(state));
    }

    private User restored(UserRow row) {
        return User.restore(mapper.state(row));
    }
}
