package aftersales.domain.installedbase;

import aftersales.domain.kernel.InvalidValue;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A stay of a unit in repair, waiting for parts included.
 *
 * @param returnedOn day on which the customer had it back; empty while it is still away
 */
public record RepairStay(LocalDate receivedOn, Optional<LocalDate> returnedOn) {

    /** @throws InvalidValue {@code unit.returned-before-received} */
    public RepairStay {
        if (returnedOn.filter(r -> r.isBefore(receivedOn)).isPresent()) {
            throw new InvalidValue("returnedOn", "unit.returned-before-received");
        }
    }
}
