package aftersales.application.parts;

import aftersales.domain.parts.PartId;
import aftersales.domain.parts.StockMovement;
import java.util.List;
import java.util.UUID;

/** The movements of parts, only ever added to. What lies at a place is their sum, and never below zero. */
public interface StockLedger {
    /**
     * Takes movements in, all or none. Writers that meet wait for each other in the same order, so none is ever turned away
     * for another one's sake.
     *
     * @throws aftersales.domain.kernel.RuleBroken {@code parts.stock-short} naming what is missing where; {@code
     *     parts.serial-not-there}, {@code parts.serial-elsewhere}
     */
    void append(List<StockMovement> movements);

    /** The movements of a source document that were not taken back and take nothing back themselves. */
    List<StockMovement> standing(UUID document);

    /** Whether any of the part lies anywhere. */
    boolean anyOf(PartId part);
}
