package aftersales.application.parts;

import aftersales.application.kernel.Ids;
import aftersales.domain.kernel.Validation;
import aftersales.domain.parts.Quantity;
import aftersales.domain.parts.StockDocument;
import aftersales.domain.parts.StockLine;
import aftersales.domain.parts.StockPlace;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Optional;

/** Turns what was typed of a stock document into what it says. */
@ApplicationScoped
class StockIntake {
    private final StockPlaces places;
    private final SerialNumbers serials;
    private final Ids ids;

    @Inject
    StockIntake(StockPlaces places, SerialNumbers serials, Ids ids) {
        this.places = places;
        this.serials = serials;
        this.ids = ids;
    }

    /** For the CDI proxy. */
    protected StockIntake() {
        this(null, null, null);
    }

    /** @throws aftersales.domain.kernel.InvalidValue naming every field that is wrong, {@code lines[0].quantity} */
    StockDocument.Content content(StockDocumentInput in) {
        var v = new Validation();
        v.require(isOpen(in.from()), "from", "parts.place-closed");
        v.require(isOpen(in.to()), "to", "parts.place-closed");
        var lines = new ArrayList<StockLine>();
        for (int i = 0; i < in.lines().size(); i++) {
            var line = in.lines().get(i);
            v.check("lines[" + i + "]", () -> line(line)).ifPresent(lines::add);
        }
        var content =
                v.check("", () -> new StockDocument.Content(in.from(), in.to(), lines, in.reference(), in.note()));
        v.throwIfInvalid();
        return content.orElseThrow();
    }

    private boolean isOpen(Optional<StockPlace> place) {
        return place.map(places::isOpen).orElse(true);
    }

    private StockLine line(StockLineInput in) {
        var v = new Validation();
        var quantity = v.check("quantity", () -> new Quantity(in.quantity()));
        v.throwIfInvalid();
        var line = new StockLine(in.id().orElseGet(ids::next), in.part(), quantity.orElseThrow(), in.serials());
        serials.require(line);
        return line;
    }
}
