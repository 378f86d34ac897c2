package aftersales.domain.parts;

import aftersales.domain.kernel.Aggregate;
import aftersales.domain.kernel.AggregateState;
import aftersales.domain.kernel.AuditLock;
import aftersales.domain.parts.StockLocationEvent.StockLocationChanged;
import aftersales.domain.parts.StockLocationEvent.StockLocationOpened;
import java.time.Instant;

/** A store 仓库 in which parts lie. Engineers carry a stock of their own and are no locations. */
public final class StockLocation extends Aggregate<StockLocation.State> {

    /** Everything that is known about a store. */
    public record State(StockLocationId id, int version, StockLocationData data) implements AggregateState {}

    private StockLocation(State state, StockLocationOpened opened) {
        super(state, opened);
    }

    private StockLocation(State state, AuditLock lock) {
        super(state, lock);
    }

    public static StockLocation open(StockLocationId id, StockLocationData data, Instant now) {
        return new StockLocation(new State(id, 0, data), new StockLocationOpened(id, data.code(), now));
    }

    public static StockLocation restore(State state) {
        return new StockLocation(state, AuditLock.open());
    }

    /** Does nothing when nothing differs. */
    public void change(StockLocationData data, Instant now) {
        if (!data.equals(state().data())) {
            change(
                    new State(state().id(), state().version(), data),
                    new StockLocationChanged(state().id(), data.code(), now));
        }
    }
}
