package aftersales.application.installedbase;

import aftersales.application.kernel.Requires;
import aftersales.domain.customer.CustomerId;
import aftersales.domain.installedbase.UnitId;
import aftersales.domain.kernel.Permission;
import java.time.LocalDate;
import java.util.Optional;

/** Corrects or completes the facts on a unit, or says who uses it now. */
@Requires(Permission.UNIT_EDIT)
public interface ChangeUnit {
    /**
     * @throws aftersales.domain.kernel.InvalidValue naming every field that is wrong
     * @throws aftersales.domain.kernel.StaleVersion when the unit has changed since the user saw it
     */
    void change(Command command);

    /**
     * @param user who uses it now
     * @param exchangedOn day on which the unit was handed over in exchange for another
     * @param evidence what proves purchase or acceptance
     */
    record Command(
            UnitId id,
            int expectedVersion,
            CustomerId user,
            Optional<LocalDate> soldOn,
            Optional<LocalDate> installedOn,
            Optional<LocalDate> exchangedOn,
            Optional<String> evidence) {}
}
