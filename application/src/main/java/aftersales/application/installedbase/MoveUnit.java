package aftersales.application.installedbase;

import aftersales.application.kernel.Requires;
import aftersales.domain.installedbase.UnitAction;
import aftersales.domain.installedbase.UnitId;
import aftersales.domain.kernel.Permission;
import java.time.LocalDate;
import java.util.Optional;

/** Leads a unit on in its life (SM-T): installed, in service, in repair, replaced, returned, scrapped. */
@Requires(Permission.UNIT_EDIT)
public interface MoveUnit {
    /**
     * @throws aftersales.domain.kernel.IllegalTransition naming what is allowed
     * @throws aftersales.domain.kernel.StaleVersion when the unit has changed since the user saw it
     */
    void move(Command command);

    /** @param evidence the acceptance note, for an installation */
    record Command(UnitId id, int expectedVersion, UnitAction action, LocalDate on, Optional<String> evidence) {}
}
