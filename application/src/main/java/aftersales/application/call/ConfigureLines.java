package aftersales.application.call;

import aftersales.application.kernel.Requires;
import aftersales.domain.call.LineId;
import aftersales.domain.call.LineSetup;
import aftersales.domain.call.LineSetupId;
import aftersales.domain.kernel.Permission;
import java.util.Optional;

/** Sets up the telephone lines. What is changed takes effect at once. */
@Requires(Permission.LINE_MANAGE)
public interface ConfigureLines {

    /**
     * Sets up a line, or the numbers around a line that the start settings name.
     *
     * @throws aftersales.domain.kernel.Conflict {@code line.exists}
     * @throws aftersales.domain.kernel.InvalidValue {@code line.profile}, {@code line.device-needed} and the shapes of
     *     {@link LineSetup.Settings}
     */
    LineSetupId add(LineId line, LineSetup.Settings settings);

    void change(LineSetupId id, Optional<Integer> expectedVersion, LineSetup.Settings settings);

    /** The line is no longer listened to; its calls stay in the log. */
    void remove(LineSetupId id, int expectedVersion);
}
