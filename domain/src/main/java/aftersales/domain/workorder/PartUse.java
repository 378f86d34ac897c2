package aftersales.domain.workorder;

import aftersales.domain.identity.UserId;
import aftersales.domain.parts.PartId;
import java.util.List;
import java.util.UUID;

/**
 * A part that an engineer took from his stock for an order (FLD-14). How much of it and for how much the fee line says.
 *
 * @param line the fee line
 * @param engineer from whose stock it comes
 * @param serials serial numbers of the pieces where the part is tracked by them
 */
public record PartUse(UUID line, PartId part, UserId engineer, List<String> serials) {
    public PartUse {
        serials = List.copyOf(serials);
    }
}
