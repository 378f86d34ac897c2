package aftersales.application.workorder;

import aftersales.domain.billing.FeeKind;
import aftersales.domain.identity.UserId;
import aftersales.domain.parts.PartId;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A fee line as it was typed.
 *
 * @param id of a line that exists already; empty for a new one
 * @param unitPrice in the currency of the business
 * @param covered whether the customer pays nothing for it; empty lets the cover of the unit decide
 * @param coverReason why the customer does not pay; asked for on a line that is said to be covered
 * @param part the part that it is, when it comes from an engineer's stock
 */
public record FeeInput(
        Optional<UUID> id,
        FeeKind kind,
        String description,
        BigDecimal quantity,
        BigDecimal unitPrice,
        Optional<Boolean> covered,
        Optional<String> coverReason,
        Optional<PartInput> part) {

    /** A line that is nobody's stock, of which somebody has decided who pays. */
    public FeeInput(
            Optional<UUID> id,
            FeeKind kind,
            String description,
            BigDecimal quantity,
            BigDecimal unitPrice,
            boolean covered,
            Optional<String> coverReason) {
        this(id, kind, description, quantity, unitPrice, Optional.of(covered), coverReason, Optional.empty());
    }

    /**
     * A part from an engineer's stock.
     *
     * @param engineer from whose stock; empty for whoever writes it down, or else the first engineer on the order
     * @param serials serial numbers of the pieces where the part is tracked by them
     */
    public record PartInput(PartId part, Optional<UserId> engineer, List<String> serials) {
        public PartInput {
            serials = List.copyOf(serials);
        }
    }
}
