package aftersales.application.parts;

import aftersales.domain.kernel.InvalidValue;
import aftersales.domain.kernel.Validation;
import aftersales.domain.parts.PartId;
import aftersales.domain.parts.StockLine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Pieces of a part that is tracked by serial numbers move by those numbers, pieces of others without. */
@ApplicationScoped
class SerialNumbers {
    private final Parts parts;

    @Inject
    SerialNumbers(Parts parts) {
        this.parts = parts;
    }

    /** For the CDI proxy. */
    protected SerialNumbers() {
        this(null);
    }

    /** @throws InvalidValue {@code parts.unknown}, {@code parts.serials-required}, {@code parts.serials-unwanted} */
    void require(StockLine line) {
        var part =
                parts.find(line.part()).orElseThrow(() -> unknown(line.part())).state();
        var v = new Validation();
        var code = part.data().code().value();
        boolean given = !line.serials().isEmpty();
        v.require(!part.data().serialTracked() || given, "serials", "parts.serials-required", code);
        v.require(part.data().serialTracked() || !given, "serials", "parts.serials-unwanted", code);
        v.throwIfInvalid();
    }

    /** @throws InvalidValue as {@link #require(StockLine)}, under {@code lines[0].serials} */
    void require(List<StockLine> lines) {
        var v = new Validation();
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            v.check("lines[" + i + "]", () -> {
                require(line);
                return line;
            });
        }
        v.throwIfInvalid();
    }

    private static InvalidValue unknown(PartId part) {
        return new InvalidValue("part", "parts.unknown", part.value());
    }
}
