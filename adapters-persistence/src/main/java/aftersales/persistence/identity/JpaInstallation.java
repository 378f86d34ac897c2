package aftersales.persistence.identity;

import aftersales.application.identity.Installation;
import aftersales.domain.identity.UserId;
import aftersales.domain.kernel.RuleBroken;
import aftersales.persistence.kernel.ReadDb;
import aftersales.persistence.kernel.Reads;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Map;

@ApplicationScoped
class JpaInstallation implements Installation {
    private final EntityManager em;
    private final Reads reads;

    @Inject
    JpaInstallation(EntityManager em, @ReadDb Reads reads) {
        this.em = em;
        this.reads = reads;
    }

    /** Asked outside any transaction too, hence over the reading data source. */
    @Override
    public boolean isSetUp() {
        return reads.one("select exists (select from identity.installation)", Map.of(), (row, ctx) -> row.getBoolean(1))
                .orElseThrow();
    }

    @Override
    public void claim(UserId administrator, Instant now) {
        int claimed = em.createNativeQuery(
                        """
                        insert into identity.installation (administrator, set_up_at) values (:administrator, :now)
                        on conflict do nothing""")
                .setParameter("administrator", administrator.value())
                .setParameter("now", now)
                .executeUpdate();
        if (claimed == 0) {
            throw new RuleBroken("identity.set-up.done");
        }
    }
}
