package aftersales.application.call;

import aftersales.domain.call.LineSetup;
import java.util.List;

/** Which lines are to be listened to, out of how they are set up. */
final class LineWirings {
    private LineWirings() {}

    static List<PhoneLines.Wiring> of(List<LineSetup> setups) {
        return setups.stream()
                .map(LineSetup::state)
                .filter(state -> state.settings().enabled())
                .flatMap(state -> state.settings().device().stream()
                        .map(device -> new PhoneLines.Wiring(
                                state.line(), device, state.settings().profile())))
                .toList();
    }
}
