package aftersales.application.servicerequest;

import aftersales.domain.identity.UserId;

/** Who works here. */
public interface Staff {
    /** Whether there is such a user and the account is not disabled. */
    boolean isActive(UserId user);
}
