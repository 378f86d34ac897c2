package aftersales.web.kernel;

import aftersales.application.kernel.Listing;
import java.util.List;
import java.util.Optional;

/** A page of a list as REST answers it; {@code count} only when {@code ?count=true} asked for it. */
public record ListJson<V>(List<V> items, Optional<String> next, Optional<Long> count) {

    public static <V> ListJson<V> of(Listing<V> listing) {
        return new ListJson<>(listing.items(), listing.next(), listing.count());
    }
}
