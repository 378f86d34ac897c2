package aftersales.persistence.identity;

import aftersales.application.identity.LogInJournal;
import aftersales.domain.identity.UserId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class JpaLogInJournal implements LogInJournal {
    private final EntityManager em;

    @Inject
    JpaLogInJournal(EntityManager em) {
        this.em = em;
    }

    @Override
    public void note(Event event, Optional<UserId> user, String address, Instant at) {
        em.createNativeQuery(
                        """
                        insert into identity.log_in (at, event, user_id, address)
                        values (:at, :event, cast(:user as uuid), :address)""")
                .setParameter("at", at)
                .setParameter("event", event.name())
                .setParameter(
                        "user", user.map(UserId::value).map(UUID::toString).orElse(null))
                .setParameter("address", address)
                .executeUpdate();
    }

    @Override
    public boolean isUsual(UserId user, String address, Instant since) {
        return (Boolean) em.createNativeQuery(
                        """
                        select exists (select from identity.log_in
                            where user_id = :user and address = :address and at >= :since
                              and event in ('LOGGED_IN', 'TOKEN_ISSUED'))""",
                        Boolean.class)
                .setParameter("user", user.value())
                .setParameter("address", address)
                .setParameter("since", since)
                .getSingleResult();
    }
}
