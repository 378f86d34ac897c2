package aftersales.application.identity;

import aftersales.application.kernel.Requires;
import aftersales.domain.kernel.Permission;

/** What set-up offers to fill the empty database with. Implemented by a feature that knows all the others. */
@Requires(Permission.DEMO_LOAD)
public interface SampleCompany {
    /** @param password that every sample user gets */
    void load(String password);
}
