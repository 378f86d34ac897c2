package aftersales.persistence.identity;

import aftersales.application.identity.LogInThrottle;
import aftersales.domain.identity.LogInDelay;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Counters in the database. Rows are locked in the order of their keys, so that tries wait for one another in turn. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class JpaLogInThrottle implements LogInThrottle {
    private static final Comparator<Key> ORDER =
            Comparator.comparing(Key::delay).thenComparing(Key::subject);
    private static final Duration FORGOTTEN_AFTER = Duration.ofDays(7);

    private final EntityManager em;

    @Inject
    JpaLogInThrottle(EntityManager em) {
        this.em = em;
    }

    @Override
    public Optional<Instant> enter(List<Key> keys, Instant now) {
        var tries = new LinkedHashMap<Key, LogInDelay.Tries>();
        keys.stream().sorted(ORDER).forEach(key -> tries.put(key, locked(key, now)));
        var openAt = tries.entrySet().stream()
                .map(entry -> entry.getKey().delay().openAt(entry.getValue()))
                .max(Comparator.naturalOrder())
                .filter(now::isBefore);
        if (openAt.isEmpty()) {
            tries.forEach((key, before) -> store(key, LogInDelay.oneMore(before, now)));
        }
        return openAt;
    }

    @Override
    public void succeeded(List<Key> keys) {
        keys.stream().sorted(ORDER).forEach(this::giveBack);
    }

    private LogInDelay.Tries locked(Key key, Instant now) {
        em.createNativeQuery(
                        """
                        insert into identity.log_in_try (delay, subject, tries, last_at)
                        values (:delay, :subject, 0, :now) on conflict do nothing""")
                .setParameter("delay", key.delay().name())
                .setParameter("subject", key.subject())
                .setParameter("now", now)
                .executeUpdate();
        var row = (Tuple) em.createNativeQuery(
                        "select tries, last_at from identity.log_in_try"
                                + " where delay = :delay and subject = :subject for update",
                        Tuple.class)
                .setParameter("delay", key.delay().name())
                .setParameter("subject", key.subject())
                .getSingleResult();
        return new LogInDelay.Tries(row.get(0, Integer.class), row.get(1, Instant.class));
    }

    private void store(Key key, LogInDelay.Tries tries) {
        update(
                "update identity.log_in_try set tries = :tries, last_at = :last where delay = :delay and subject = :subject",
                key,
                Map.of("tries", tries.count(), "last", tries.last()));
        em.createNativeQuery("delete from identity.log_in_try where last_at < :old")
                .setParameter("old", tries.last().minus(FORGOTTEN_AFTER))
                .executeUpdate();
    }

    /** An address gets back just this one try: an insider's good log-in must not clear the way for a guesser beside it. */
    private void giveBack(Key key) {
        update(
                key.delay() == LogInDelay.ADDRESS
                        ? "update identity.log_in_try set tries = greatest(tries - 1, 0)"
                                + " where delay = :delay and subject = :subject"
                        : "delete from identity.log_in_try where delay = :delay and subject = :subject",
                key,
                Map.of());
    }

    private void update(String sql, Key key, Map<String, Object> more) {
        var query = em.createNativeQuery(sql)
                .setParameter("delay", key.delay().name())
                .setParameter("subject", key.subject());
        more.forEach(query::setParameter);
        query.executeUpdate();
    }
}
