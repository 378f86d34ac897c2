package aftersales.persistence.kernel;

import aftersales.application.kernel.InFlight;
import aftersales.application.kernel.InstallationSecret;
import aftersales.application.kernel.Operations;
import aftersales.domain.kernel.InvalidValue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Operations in {@code kernel.operation}; an advisory lock of the transaction marks one in flight.
 *
 * <p>What was sent may hold a password, so its hash is stored under a key that is not in the database: there is nothing in
 * the table that a list of common passwords could be tried against.
 */
@ApplicationScoped
public class StoredOperations implements Operations {
    private static final String MAC = "HmacSHA256";
    private final EntityManager em;
    private final SecretKeySpec key;
    private final Jsonb jsonb = JsonbBuilder.create();

    @Inject
    public StoredOperations(EntityManager em, InstallationSecret secret) {
        this.em = em;
        this.key = new SecretKeySpec(secret.value().getBytes(StandardCharsets.UTF_8), MAC);
    }

    /** For the CDI proxy. */
    protected StoredOperations() {
        this(null, new InstallationSecret("0".repeat(32)));
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
                .setParameter("hash", keyed(operation.bodyHash()))
                .executeUpdate();
        return Optional.empty();
    }

    private Replay replay(Tuple stored, Operation operation, Type resultType) {
        if (!operation.act().equals(stored.get(0))
                || !keyed(operation.bodyHash()).equals(stored.get(1))) {
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

    @Override
    public int forget(Instant before, int limit) {
        return em.createNativeQuery(
                        """
                        delete from kernel.operation where (actor, key) in (
                            select o.actor, o.key from kernel.operation o
                            where o.created_at < :before and not starts_with(o.key, :kept)
                            limit :limit for update skip locked)""")
                .setParameter("before", before)
                .setParameter("kept", KEPT)
                .setParameter("limit", limit)
                .executeUpdate();
    }

    private String keyed(String bodyHash) {
        try {
            var mac = Mac.getInstance(MAC);
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(bodyHash.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + MAC, e);
        }
    }
}
