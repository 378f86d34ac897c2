package aftersales.application.identity;

import aftersales.domain.identity.UserId;
import java.time.Instant;

/** Whether this installation has its first administrator. */
public interface Installation {
    boolean isSetUp();

    /**
     * Marks the installation as set up; a second caller waits for the first one's transaction and is then refused.
     *
     * @throws aftersales.domain.kernel.RuleBroken {@code identity.set-up.done}
     */
    void claim(UserId administrator, Instant now);
}
