package aftersales.application.kernel;

import java.util.List;
import java.util.Optional;

/**
 * One page of a list.
 *
 * @param next cursor of the following page; empty on the last
 * @param previous cursor of the page before; empty on the first
 * @param count exact number of rows, when it was asked for
 */
public record Listing<V>(List<V> items, Optional<String> next, Optional<String> previous, Optional<Long> count) {
    public Listing {
        items = List.copyOf(items);
    }
}
