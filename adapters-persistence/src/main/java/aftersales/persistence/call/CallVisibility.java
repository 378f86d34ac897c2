package aftersales.persistence.call;

import aftersales.application.call.CallQueries;
import aftersales.application.kernel.RecordVisibility;
import aftersales.domain.call.CallId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** Who sees a call sees its history. */
@ApplicationScoped
class CallVisibility implements RecordVisibility {
    private final CallQueries queries;

    @Inject
    CallVisibility(CallQueries queries) {
        this.queries = queries;
    }

    @Override
    public String kind() {
        return "Call";
    }

    @Override
    public void requireVisible(UUID id) {
        queries.view(new CallId(id));
    }
}
