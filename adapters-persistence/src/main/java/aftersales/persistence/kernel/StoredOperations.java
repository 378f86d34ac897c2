package aftersales.persistence.kernel;

import aftersales.application.kernel.InFlight;
import aftersales.application.kernel.Operations;
import aftersales.domain.kernel.InvalidValue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Optional;

/** Operations in {@code kernel.operation}; an advisory lock of the transaction marks one in flight. */
@ApplicationScoped
public class StoredOperations implements Operations {
    private final EntityManager em;
    private final Jsonb jsonb = JsonbBuilder.create();

    @Inject
    public StoredOperations(EntityManager em) {
        this.em = em;
    }

    @Override
    public Optional<Replay> begin(Operation operation, Type resultType) {
        boolean mine = (Boolean) em.createNativeQuery(
                        "select pg_try_advisory_xact_lock(hashtextextended(:actor || ' ' || :key, 0))", Boolean.class)
                .setParameter("actor", operation.actor())
                .setParameter("key", operation.key())
                .getSingleResult();
        if (!mine) {
            throw new InFlight();
        }
        List<?> earlier = em.createNativeQuery(
                        "select act, body_hash, result from kernel.operation where actor = :actor and key = :key",
                        Tuple.class)
                .setParameter("actor", operation.actor())
                .setParameter("key", operation.key())
                .getResultList();
        if (!earlier.isEmpty()) {
            return Optional.of(replay((Tuple) earlier.get(0), operation, resultType));
        }
        em.createNativeQuery(
                        "insert into kernel.operation (actor, key, act, body_hash) values (:actor, :key, :act, :hash)")
                .setParameter("actor", operation.actor())
                .setParameter("key", operation.key())
                .setParameter("act", operation.act())
                .setParameter("hash", operation.bodyHash())
                .executeUpdate();
        return Optional.empty();
    }

    private Replay replay(Tuple stored, Operation operation, Type resultType) {
        if (!operation.act().equals(stored.get(0)) || !operation.bodyHash().equals(stored.get(1))) {
            throw new InvalidValue("Idempotency-Key", "idempotency-key.reused");
        }
        String result = stored.get(2, String.class);
        return new Replay(result == null ? null : jsonb.fromJson(result, resultType));
    }

    @Override
    public void finish(Operation operation, Object result) {
        if (result == null) {
            return;
        }
        em.createNativeQuery("update kernel.operation set result = :result where actor = :actor and key = :key")
                .setParameter("result", jsonb.toJson(result))
                .setParameter("actor", operation.actor())
                .setParameter("key", operation.key())
                .executeUpdate();
    }
}
