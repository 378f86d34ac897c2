package aftersales.web.call;

import aftersales.application.call.WrapUpCall;
import aftersales.domain.call.CallCategory;
import aftersales.domain.call.CallId;
import aftersales.domain.call.PurchaseIntent;
import java.util.Optional;

/** What came of a call. */
public record WrapUpBody(CallCategory category, Optional<PurchaseIntent> intent, Optional<String> note) {
    WrapUpCall.Command command(CallId id, int seen) {
        return new WrapUpCall.Command(id, Optional.of(seen), category, intent, note);
    }
}
