package aftersales.application.workorder;

import aftersales.domain.identity.UserId;
import java.util.Collection;
import java.util.Set;

/** Who can be sent out. */
public interface Engineers {
    /** Those of {@code candidates} who are users that are not disabled; any employee may be sent (FLD-06). */
    Set<UserId> dispatchable(Collection<UserId> candidates);
}
