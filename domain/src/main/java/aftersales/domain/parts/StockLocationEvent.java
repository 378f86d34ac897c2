package aftersales.domain.parts;

import aftersales.domain.kernel.DomainEvent;
import java.time.Instant;

/** What happens to a store. */
public sealed interface StockLocationEvent extends DomainEvent {
    StockLocationId id();

    record StockLocationOpened(StockLocationId id, String code, Instant at) implements StockLocationEvent {}

    record StockLocationChanged(StockLocationId id, String code, Instant at) implements StockLocationEvent {}
}
