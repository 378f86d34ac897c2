package aftersales.application.parts;

import aftersales.domain.parts.StockPlace;

/** Which places can hold stock. */
public interface StockPlaces {
    /** Whether there is such a store that is not closed, or such a person who is not disabled. */
    boolean isOpen(StockPlace place);
}
