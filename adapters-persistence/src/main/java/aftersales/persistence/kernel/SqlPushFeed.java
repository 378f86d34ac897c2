package aftersales.persistence.kernel;

import aftersales.application.kernel.PushFeed;
import aftersales.application.kernel.PushMessage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/** Messages of {@code kernel.push_message}. */
@ApplicationScoped
public class SqlPushFeed implements PushFeed {
    private static final String SELECT =
            "select m.seq as sequence, m.topic, m.type, m.subject, m.at from kernel.push_message m";

    private final Reads reads;
    private final EntityManager em;

    @Inject
    public SqlPushFeed(@ReadDb Reads reads, EntityManager em) {
        this.reads = reads;
        this.em = em;
    }

    @Override
    public List<PushMessage> since(Instant from) {
        return reads.list(
                SELECT + " where m.at >= :from order by m.seq limit :limit",
                Map.of("from", from.atOffset(ZoneOffset.UTC), "limit", MAX_MESSAGES),
                PushMessage.class);
    }

    @Override
    public List<PushMessage> after(long sequence, Instant from) {
        return reads.list(
                SELECT + " where m.seq > :sequence or m.at >= :from order by m.seq limit :limit",
                Map.of("sequence", sequence, "from", from.atOffset(ZoneOffset.UTC), "limit", MAX_MESSAGES),
                PushMessage.class);
    }

    @Override
    @Transactional
    public int purge(Instant limit) {
        return em.createNativeQuery("delete from kernel.push_message where at < :limit")
                .setParameter("limit", limit)
                .executeUpdate();
    }
}
