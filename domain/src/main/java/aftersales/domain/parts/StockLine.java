package aftersales.domain.parts;

import aftersales.domain.kernel.InvalidValue;
import aftersales.domain.kernel.Text;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * So much of a part.
 *
 * @param id keeps the line the same through edits
 * @param serials serial numbers of the pieces where the part is tracked by them, else none
 */
public record StockLine(UUID id, PartId part, Quantity quantity, List<String> serials) {
    private static final int LONGEST = 60;

    /** @throws InvalidValue {@code parts.serial-twice}, {@code parts.serial-count} */
    public StockLine {
        serials = serials.stream()
                .map(serial -> Text.required(serial, LONGEST).toUpperCase(Locale.ROOT))
                .toList();
        if (new HashSet<>(serials).size() != serials.size()) {
            throw new InvalidValue("serials", "parts.serial-twice");
        }
        if (!serials.isEmpty() && !quantity.isPieces(serials.size())) {
            throw new InvalidValue("serials", "parts.serial-count", quantity.toString(), serials.size());
        }
    }
}
