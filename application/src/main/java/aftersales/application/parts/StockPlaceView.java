package aftersales.application.parts;

import java.util.UUID;

/**
 * Where parts lie.
 *
 * @param kind name of a {@code StockPlaceKind}
 */
public record StockPlaceView(String kind, UUID id, String name) {}
