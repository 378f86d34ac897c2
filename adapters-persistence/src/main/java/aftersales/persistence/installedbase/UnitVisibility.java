package aftersales.persistence.installedbase;

import aftersales.application.kernel.Acting;
import aftersales.domain.kernel.Permission;
import aftersales.persistence.kernel.ReadDb;
import aftersales.persistence.kernel.Reads;
import aftersales.persistence.kernel.ScopedVisibility;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Who may read the history of a unit. */
@ApplicationScoped
class UnitVisibility extends ScopedVisibility {
    @Inject
    UnitVisibility(@ReadDb Reads reads, Acting acting) {
        super(reads, acting, "Unit", Permission.UNIT_VIEW, "installedbase.unit r", UnitScope::of);
    }
}
