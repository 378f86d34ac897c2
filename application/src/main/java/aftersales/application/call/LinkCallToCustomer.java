package aftersales.application.call;

import aftersales.application.kernel.Requires;
import aftersales.domain.call.CallId;
import aftersales.domain.kernel.Permission;
import java.util.Optional;
import java.util.UUID;

/** The agent says whose call it is: one of several customers with that number, or one just created. */
@Requires(Permission.CALL_HANDLE)
public interface LinkCallToCustomer {
    void link(Command command);

    /** @param customer id of the customer; empty takes the link back */
    record Command(CallId id, Optional<UUID> customer) {}
}
