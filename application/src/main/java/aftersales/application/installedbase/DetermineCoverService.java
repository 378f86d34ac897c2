package aftersales.application.installedbase;

import aftersales.application.kernel.UseCase;
import aftersales.domain.installedbase.CoverVerdict;
import aftersales.domain.installedbase.UnitId;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;

/** A use case and no read model: it must see a unit that was registered in the same transaction. */
@UseCase
class DetermineCoverService implements DetermineCover {
    private final Units units;

    @Inject
    DetermineCoverService(Units units) {
        this.units = units;
    }

    @Override
    public CoverVerdict cover(UnitId unit, LocalDate on, Optional<String> faultCode) {
        return units.get(unit).cover(on, faultCode);
    }
}
