package aftersales.web.parts;

import aftersales.application.parts.KeepStockLocations;
import aftersales.application.parts.StockLocationInput;
import aftersales.application.parts.StockLocationView;
import aftersales.application.parts.StockQueries;
import aftersales.domain.parts.StockLocationId;
import aftersales.web.kernel.Rest;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Stores: {@code /api/v1/stock-locations}. */
@Path("stock-locations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class StockLocationsResource {
    @Inject
    KeepStockLocations keep;

    @Inject
    StockQueries stock;

    /** All stores, the closed ones last. */
    @GET
    public LocationsJson list() {
        return new LocationsJson(stock.locations());
    }

    @POST
    public Response open(@Context UriInfo uri, LocationBody body) {
        var view = stock.location(keep.open(body.input()));
        return Rest.created(uri, view.id(), view, view.version());
    }

    @GET
    @Path("{id}")
    public Response view(@PathParam("id") UUID id) {
        return answer(new StockLocationId(id));
    }

    @PUT
    @Path("{id}")
    public Response change(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, LocationBody body) {
        var location = new StockLocationId(id);
        keep.change(new KeepStockLocations.Command(location, Rest.seenVersion(ifMatch), body.input()));
        return answer(location);
    }

    private Response answer(StockLocationId id) {
        var view = stock.location(id);
        return Rest.ok(view, view.version());
    }

    /** All stores. */
    public record LocationsJson(List<StockLocationView> items) {}

    /**
     * A store as another program sends it.
     *
     * @param active whether documents may name it; yes when absent
     */
    public record LocationBody(String code, String name, Optional<String> address, Optional<Boolean> active) {
        StockLocationInput input() {
            return new StockLocationInput(code, name, address, active.orElse(true));
        }
    }
}
