package aftersales.persistence.servicerequest;

import aftersales.application.servicerequest.ServiceLevels;
import aftersales.domain.servicerequest.ServiceTargets;
import aftersales.domain.servicerequest.ServiceTime;
import aftersales.persistence.kernel.ReadDb;
import aftersales.persistence.kernel.Reads;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;

@ApplicationScoped
class SqlServiceLevels implements ServiceLevels {
    private final Reads reads;

    @Inject
    SqlServiceLevels(@ReadDb Reads reads) {
        this.reads = reads;
    }

    @Override
    public ServiceTargets targets() {
        return reads.one(
                        """
                        select code, response_minutes, arrival_minutes, restoration_minutes
                        from servicerequest.service_level where is_default""",
                        Map.of(),
                        (rs, context) -> new ServiceTargets(
                                rs.getString("code"),
                                Duration.ofMinutes(rs.getInt("response_minutes")),
                                Duration.ofMinutes(rs.getInt("arrival_minutes")),
                                Duration.ofMinutes(rs.getInt("restoration_minutes"))))
                .orElseThrow(() -> new IllegalStateException("no default service level"));
    }

    @Override
    public ServiceTime time() {
        return ServiceTime.ALWAYS;
    }
}
