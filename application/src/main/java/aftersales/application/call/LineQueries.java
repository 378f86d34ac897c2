package aftersales.application.call;

import aftersales.application.kernel.Requires;
import aftersales.domain.kernel.Permission;
import java.util.List;

/** How the telephone lines are set up and what they are doing. */
public interface LineQueries {
    /** Every line, set up or named by the start settings, by code. */
    @Requires({Permission.LINE_MANAGE, Permission.CALL_HANDLE, Permission.CALL_VIEW})
    List<LineView> lines();

    /** What is to be listened to, as set up by the user: enabled lines that have a device. */
    @Requires({Permission.LINE_MANAGE, Permission.CALL_EVENTS_SEND})
    List<PhoneLines.Wiring> wirings();

    @Requires(Permission.LINE_MANAGE)
    List<String> profiles();
}
