package aftersales.persistence.servicerequest;

import aftersales.application.servicerequest.Staff;
import aftersales.domain.identity.UserId;
import aftersales.persistence.kernel.ReadDb;
import aftersales.persistence.kernel.Reads;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;

@ApplicationScoped
class SqlStaff implements Staff {
    private final Reads reads;

    @Inject
    SqlStaff(@ReadDb Reads reads) {
        this.reads = reads;
    }

    @Override
    public boolean isActive(UserId user) {
        return reads.one(
                        "select 1 from identity.app_user where id = :id and enabled",
                        Map.of("id", user.value()),
                        (rs, context) -> true)
                .isPresent();
    }
}
