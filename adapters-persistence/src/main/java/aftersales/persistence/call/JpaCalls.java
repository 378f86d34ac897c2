package aftersales.persistence.call;

import aftersales.application.call.Calls;
import aftersales.application.kernel.Acting;
import aftersales.domain.call.Call;
import aftersales.domain.call.CallId;
import aftersales.domain.call.LineEvent;
import aftersales.domain.kernel.Conflict;
import aftersales.domain.kernel.NotFound;
import aftersales.persistence.kernel.Writes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class JpaCalls implements Calls {
    private final EntityManager em;
    private final Writes writes;
    private final Acting acting;
    private final Clock clock;

    @Inject
    JpaCalls(EntityManager em, Writes writes, Acting acting, Clock clock) {
        this.em = em;
        this.writes = writes;
        this.acting = acting;
        this.clock = clock;
    }

    @Override
    public Call get(CallId id) {
        return locked("c.id = :key", id.value()).orElseThrow(() -> new NotFound("Call", id.value()));
    }

    @Override
    public Optional<Call> findByKey(String callKey) {
        return locked("c.call_key = :key", callKey);
    }

    /** Line and agents meet on one call: the row is held, so that each sees what the other did instead of failing. */
    private Optional<Call> locked(String condition, Object key) {
        var scope = CallScope.of(acting.current());
        var query = em.createNativeQuery(
                        "select c.* from call.call c where " + condition + " and " + scope.condition() + " for update",
                        CallRow.class)
                .setParameter("key", key);
        scope.parameters().forEach(query::setParameter);
        List<?> rows = query.getResultList();
        return rows.stream().findFirst().map(row -> ((CallRow) row).restored());
    }

    @Override
    public List<Call> ringingSince(Instant limit, int atMost) {
        List<?> rows = em.createNativeQuery(
                        """
                        select c.* from call.call c where c.status = 'RINGING' and c.started_at < :limit
                        order by c.started_at limit :atMost for update skip locked""",
                        CallRow.class)
                .setParameter("limit", limit)
                .setParameter("atMost", atMost)
                .getResultList();
        return rows.stream().map(row -> ((CallRow) row).restored()).toList();
    }

    @Override
    public void save(Call call) {
        writes.save(
                "Call",
                call,
                () -> CallRow.of(call, clock.instant()),
                Map.of("call_key_unique", () -> new Conflict("call.exists")));
    }

    @Override
    public boolean record(LineEvent event, Instant receivedAt) {
        return em.createNativeQuery(
                                """
                                insert into call.event (key, line_code, type, call_key, at, received_at, ring_no, cause, flags, raw_hex)
                                values (:key, :line, :type, :callKey, :at, :receivedAt, :ringNo, :cause, :flags, :rawHex)
                                on conflict (key) do nothing""")
                        .setParameter("key", event.key())
                        .setParameter("line", event.line().value())
                        .setParameter("type", event.type().name())
                        .setParameter("callKey", event.callKey().orElse(null))
                        .setParameter("at", event.at())
                        .setParameter("receivedAt", receivedAt)
                        .setParameter("ringNo", event.ringNo())
                        .setParameter("cause", event.cause().map(Enum::name).orElse(null))
                        .setParameter(
                                "flags", event.flags().stream().map(Enum::name).toArray(String[]::new))
                        .setParameter("rawHex", event.rawHex())
                        .executeUpdate()
                == 1;
    }

    @Override
    public void dismiss(CallId call, UUID user, Instant at) {
        em.createNativeQuery(
                        "insert into call.dismissal (call_id, user_id, at) values (:call, :user, :at) on conflict do nothing")
                .setParameter("call", get(call).state().id().value())
                .setParameter("user", user)
                .setParameter("at", at)
                .executeUpdate();
    }
}
