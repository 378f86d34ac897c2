package aftersales.persistence.workorder;

import aftersales.application.workorder.Engineers;
import aftersales.domain.identity.UserId;
import aftersales.persistence.kernel.ReadDb;
import aftersales.persistence.kernel.Reads;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

@ApplicationScoped
class SqlEngineers implements Engineers {
    private final Reads reads;

    @Inject
    SqlEngineers(@ReadDb Reads reads) {
        this.reads = reads;
    }

    @Override
    public Set<UserId> dispatchable(Collection<UserId> candidates) {
        return new HashSet<>(reads.list(
                "select id from identity.app_user where id = any(:ids) and enabled",
                Map.of("ids", candidates.stream().map(UserId::value).toArray(UUID[]::new)),
                (rs, context) -> new UserId(rs.getObject("id", UUID.class))));
    }
}
