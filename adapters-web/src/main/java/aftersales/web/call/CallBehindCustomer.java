package aftersales.web.call;

import aftersales.application.call.CallQueries;
import aftersales.application.call.LinkCallToCustomer;
import aftersales.domain.call.CallId;
import aftersales.domain.kernel.Forbidden;
import aftersales.domain.kernel.NotFound;
import aftersales.web.customer.CallBehind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/** Lends the caller's number to a new customer file, and links the call to the customer afterwards. */
@ApplicationScoped
public class CallBehindCustomer implements CallBehind {
    private final CallQueries calls;
    private final LinkCallToCustomer link;

    @Inject
    public CallBehindCustomer(CallQueries calls, LinkCallToCustomer link) {
        this.calls = calls;
        this.link = link;
    }

    /** For the CDI proxy. */
    protected CallBehindCustomer() {
        this(null, null);
    }

    @Override
    public Optional<String> number(UUID call) {
        try {
            var view = calls.view(new CallId(call));
            return view.key()
                    .filter(key -> key.startsWith("+"))
                    .or(view::number)
                    .filter(number -> !number.contains("*")); // masked: of no use to anybody
        } catch (NotFound | Forbidden e) {
            return Optional.empty();
        }
    }

    @Override
    public void belongsTo(UUID call, UUID customer) {
        try {
            link.link(new LinkCallToCustomer.Command(new CallId(call), Optional.of(customer)));
        } catch (NotFound | Forbidden e) {
            // the file is saved all the same; whoever has the call links it
        }
    }
}
