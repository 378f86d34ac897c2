package aftersales.application.kernel;

import aftersales.domain.kernel.Permission;
import java.util.UUID;

/** Puts an event that was given up back in the queue, once its cause is mended. */
@Requires(Permission.SETTINGS_MANAGE)
public interface SendOutboxAgain {
    /** @throws aftersales.domain.kernel.NotFound when there is no such event, or it is not given up */
    void sendAgain(UUID event);
}
