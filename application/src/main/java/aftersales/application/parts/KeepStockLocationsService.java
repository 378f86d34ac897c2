package aftersales.application.parts;

import aftersales.application.kernel.Ids;
import aftersales.application.kernel.UseCase;
import aftersales.domain.parts.StockLocation;
import aftersales.domain.parts.StockLocationId;
import jakarta.inject.Inject;
import java.time.Clock;

@UseCase
class KeepStockLocationsService implements KeepStockLocations {
    private final StockLocations locations;
    private final Ids ids;
    private final Clock clock;

    @Inject
    KeepStockLocationsService(StockLocations locations, Ids ids, Clock clock) {
        this.locations = locations;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public StockLocationId open(StockLocationInput input) {
        var location = StockLocation.open(new StockLocationId(ids.next()), input.data(), clock.instant());
        locations.save(location);
        return location.state().id();
    }

    @Override
    public void change(Command command) {
        var location = locations.get(command.id());
        location.requireVersion(command.expectedVersion());
        location.change(command.location().data(), clock.instant());
        locations.save(location);
    }
}
