package aftersales.architecture.planted.web.customer;

import aftersales.architecture.planted.domain.customer.InjectedDomain;
import jakarta.ws.rs.Path;
import java.util.List;

/** A resource that makes the domain a promise to other programs. */
@Path("talkative")
public class TalkativeResource {
    public List<InjectedDomain> all() {
        return List.of();
    }
}
