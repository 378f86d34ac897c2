package aftersales.application.call;

import aftersales.application.customer.LookUpCaller;
import aftersales.domain.call.Call;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * When an agent works on a call whose number belongs to just one customer, and has not said otherwise, the call is that
 * customer's: the log and the customer's history then hold it, whatever becomes of the number later.
 */
@ApplicationScoped
class KnownCaller {
    private final LookUpCaller callers;

    @Inject
    KnownCaller(LookUpCaller callers) {
        this.callers = callers;
    }

    void link(Call call, Instant now) {
        if (call.state().customerId().isEmpty()) {
            only(call).ifPresent(customer -> call.linkCustomer(Optional.of(customer), now));
        }
    }

    private Optional<UUID> only(Call call) {
        return call.state()
                .number()
                .map(callers::lookUp)
                .filter(found ->
                        found.status().equals("KNOWN") && found.matches().size() == 1)
                .map(found -> found.matches().get(0).id());
    }
}
