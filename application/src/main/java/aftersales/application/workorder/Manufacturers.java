package aftersales.application.workorder;

import aftersales.domain.installedbase.UnitId;
import java.util.Optional;

/** Who made the units that are worked on. */
public interface Manufacturers {
    /** The manufacturer of the unit's product, where one is named. */
    Optional<String> of(UnitId unit);
}
