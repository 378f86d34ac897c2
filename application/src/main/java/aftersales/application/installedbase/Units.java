package aftersales.application.installedbase;

import aftersales.domain.installedbase.ProductId;
import aftersales.domain.installedbase.SerialNumber;
import aftersales.domain.installedbase.Unit;
import aftersales.domain.installedbase.UnitId;
import java.util.Optional;

/** The store of covered units. */
public interface Units {
    /** @throws aftersales.domain.kernel.NotFound when there is none, or the actor's row scope does not reach it */
    Unit get(UnitId id);

    /** The unit as {@link #get}, or empty. */
    Optional<Unit> find(UnitId id);

    /** The unit with this nameplate, whatever the actor's row scope. */
    Optional<Unit> findBySerial(ProductId product, SerialNumber serial);

    /**
     * Writes what changed; nothing when nothing did.
     *
     * @throws aftersales.domain.kernel.Conflict {@code unit.serial-taken} with the serial number
     * @throws aftersales.domain.kernel.StaleVersion when somebody else has saved in between
     */
    void save(Unit unit);
}
