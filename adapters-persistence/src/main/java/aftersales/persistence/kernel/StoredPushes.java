package aftersales.persistence.kernel;

import aftersales.application.kernel.AfterCommit;
import aftersales.application.kernel.Pushes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.UUID;

/** Push messages as rows of {@code kernel.push_message}, in the caller's transaction; the bell rings after its commit. */
@ApplicationScoped
public class StoredPushes implements Pushes {
    private final EntityManager em;
    private final AfterCommit afterCommit;
    private final DatabaseBell bell;

    @Inject
    public StoredPushes(EntityManager em, AfterCommit afterCommit, DatabaseBell bell) {
        this.em = em;
        this.afterCommit = afterCommit;
        this.bell = bell;
    }

    @Override
    public void send(String topic, String type, UUID subject) {
        em.createNativeQuery("insert into kernel.push_message (topic, type, subject) values (:topic, :type, :subject)")
                .setParameter("topic", topic)
                .setParameter("type", type)
                .setParameter("subject", subject)
                .executeUpdate();
        afterCommit.run(bell::ring);
    }
}
