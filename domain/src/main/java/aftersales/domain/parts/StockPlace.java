package aftersales.domain.parts;

import aftersales.domain.identity.UserId;
import java.util.UUID;

/** Where parts lie: in a store, or with an engineer. */
public record StockPlace(StockPlaceKind kind, UUID id) {

    public static StockPlace store(StockLocationId location) {
        return new StockPlace(StockPlaceKind.STORE, location.value());
    }

    public static StockPlace engineer(UserId engineer) {
        return new StockPlace(StockPlaceKind.ENGINEER, engineer.value());
    }
}
