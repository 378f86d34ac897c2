package aftersales.persistence.identity;

import aftersales.application.identity.Credentials;
import aftersales.domain.identity.UserId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class JpaCredentials implements Credentials {
    private final EntityManager em;

    @Inject
    JpaCredentials(EntityManager em) {
        this.em = em;
    }

    @Override
    public Optional<String> hashOf(UserId user) {
        List<?> hashes = em.createNativeQuery(
                        "select hash from identity.credential where user_id = :user", String.class)
                .setParameter("user", user.value())
                .getResultList();
        return hashes.stream().map(String.class::cast).findFirst();
    }

    @Override
    public void store(UserId user, String hash) {
        em.createNativeQuery(
                        """
                        insert into identity.credential (user_id, hash) values (:user, :hash)
                        on conflict (user_id) do update set hash = excluded.hash, updated_at = now()""")
                .setParameter("user", user.value())
                .setParameter("hash", hash)
                .executeUpdate();
    }
}
