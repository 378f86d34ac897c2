package aftersales.application.parts;

import java.util.Optional;
import java.util.UUID;

/**
 * A store as one sees it.
 *
 * @param parts how many different parts lie there
 */
public record StockLocationView(
        UUID id, int version, String code, String name, Optional<String> address, boolean active, int parts) {}
