package aftersales.application.parts;

import aftersales.domain.parts.StockLocationData;
import java.util.Optional;

/** What is said of a store, as it was typed. */
public record StockLocationInput(String code, String name, Optional<String> address, boolean active) {
    StockLocationData data() {
        return new StockLocationData(code, name, address, active);
    }
}
