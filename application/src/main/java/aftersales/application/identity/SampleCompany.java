package aftersales.application.identity;

import aftersales.application.kernel.Requires;
import aftersales.domain.kernel.Permission;

/**
 * What set-up offers to fill the empty database with. Implemented by a feature that knows all the others.
 *
 * <p>It comes in two parts: what needs the password is done together with the set-up itself, in one transaction; the rest may
 * be interrupted and is taken up again at the next start, until the company is whole.
 */
@Requires(Permission.DEMO_LOAD)
public interface SampleCompany {
    /**
     * Makes the people and notes that the rest is to follow. Runs in the caller's transaction.
     *
     * @param password that every sample user gets
     */
    void begin(String password);

    /** Does what is still missing; nothing when the company was never begun or is whole. */
    void finish();
}
