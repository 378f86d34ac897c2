package aftersales.web.parts;

import aftersales.application.parts.StockDocumentInput;
import aftersales.application.parts.StockLineInput;
import aftersales.domain.parts.PartId;
import aftersales.domain.parts.StockDocumentKind;
import aftersales.domain.parts.StockPlace;
import aftersales.domain.parts.StockPlaceKind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A stock document as another program sends it.
 *
 * @param kind what it does; cannot be changed afterwards
 * @param from place that parts leave; absent for a receipt
 * @param to place that parts come to; absent for a scrap note
 * @param reference number of somebody else's paper, such as a delivery note
 */
public record StockDocumentBody(
        StockDocumentKind kind,
        Optional<PlaceBody> from,
        Optional<PlaceBody> to,
        List<LineBody> lines,
        Optional<String> reference,
        Optional<String> note) {

    /** A store, or an engineer. */
    public record PlaceBody(StockPlaceKind kind, UUID id) {
        StockPlace place() {
            return new StockPlace(kind, id);
        }
    }

    /**
     * So much of a part.
     *
     * @param id of a line that exists already
     * @param serials serial numbers of the pieces where the part is tracked by them
     */
    public record LineBody(Optional<UUID> id, UUID partId, BigDecimal quantity, List<String> serials) {
        StockLineInput input() {
            return new StockLineInput(id, new PartId(partId), quantity, serials);
        }
    }

    StockDocumentInput input() {
        return new StockDocumentInput(
                from.map(PlaceBody::place),
                to.map(PlaceBody::place),
                lines.stream().map(LineBody::input).toList(),
                reference,
                note);
    }
}
