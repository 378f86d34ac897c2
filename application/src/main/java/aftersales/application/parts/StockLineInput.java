package aftersales.application.parts;

import aftersales.domain.parts.PartId;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A line as it was typed.
 *
 * @param id of a line that exists already; empty for a new one
 * @param serials serial numbers of the pieces, asked for where the part is tracked by them
 */
public record StockLineInput(Optional<UUID> id, PartId part, BigDecimal quantity, List<String> serials) {
    public StockLineInput {
        serials = List.copyOf(serials);
    }
}
