package aftersales.application.parts;

import aftersales.domain.parts.StockPlace;
import java.util.List;
import java.util.Optional;

/**
 * What a stock document says, as it was typed.
 *
 * @param reference number of somebody else's paper
 */
public record StockDocumentInput(
        Optional<StockPlace> from,
        Optional<StockPlace> to,
        List<StockLineInput> lines,
        Optional<String> reference,
        Optional<String> note) {
    public StockDocumentInput {
        lines = List.copyOf(lines);
    }
}
