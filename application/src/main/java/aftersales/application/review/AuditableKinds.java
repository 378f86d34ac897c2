package aftersales.application.review;

import aftersales.domain.kernel.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** All kinds of records that can be audited. */
@ApplicationScoped
class AuditableKinds {
    private final Iterable<AuditableKind> kinds;

    @Inject
    AuditableKinds(@Any Instance<AuditableKind> kinds) {
        this((Iterable<AuditableKind>) kinds);
    }

    AuditableKinds(Iterable<AuditableKind> kinds) {
        this.kinds = kinds;
    }

    AuditableKind kind(String kind) {
        return StreamSupport.stream(kinds.spliterator(), false)
                .filter(k -> k.kind().equals(kind))
                .findFirst()
                .orElseThrow(() -> new NotFound("AuditableKind", kind));
    }

    AuditableKind.Auditable get(String kind, UUID id) {
        return kind(kind).find(id).orElseThrow(() -> new NotFound(kind, id));
    }
}
