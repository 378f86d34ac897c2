package aftersales.domain.parts;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * One entry of the stock ledger: so much came to a place, or left it. Never changed and never removed; what was wrong is
 * moved back by another entry. The stock of a place is the sum of its entries.
 *
 * @param quantity above zero for what came, below for what left; one piece where there is a serial number
 * @param line line of the source document
 * @param reverses the entry that this one takes back
 */
public record StockMovement(
        UUID id,
        PartId part,
        StockPlace place,
        BigDecimal quantity,
        Optional<String> serial,
        StockSource source,
        UUID line,
        Optional<UUID> reverses,
        Instant at) {

    /** What a line does to one place: a movement for all of it, or one for each piece with a serial number. */
    public static List<StockMovement> of(
            StockLine line, StockPlace place, boolean incoming, StockSource source, Supplier<UUID> ids, Instant at) {
        var movements = new ArrayList<StockMovement>();
        if (line.serials().isEmpty()) {
            movements.add(new StockMovement(
                    ids.get(),
                    line.part(),
                    place,
                    signed(line.quantity().value(), incoming),
                    Optional.empty(),
                    source,
                    line.id(),
                    Optional.empty(),
                    at));
        }
        for (var serial : line.serials()) {
            movements.add(new StockMovement(
                    ids.get(),
                    line.part(),
                    place,
                    signed(BigDecimal.ONE, incoming),
                    Optional.of(serial),
                    source,
                    line.id(),
                    Optional.empty(),
                    at));
        }
        return List.copyOf(movements);
    }

    private static BigDecimal signed(BigDecimal quantity, boolean incoming) {
        return incoming ? quantity : quantity.negate();
    }

    /** The entry that takes this one back. */
    public StockMovement reversal(UUID reversalId, Instant now) {
        return new StockMovement(
                reversalId, part, place, quantity.negate(), serial, source, line, Optional.of(id), now);
    }
}
