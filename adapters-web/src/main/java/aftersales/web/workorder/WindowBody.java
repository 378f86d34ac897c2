package aftersales.web.workorder;

import aftersales.domain.workorder.AppointmentWindow;
import java.time.Instant;

/** Between when and when the customer expects somebody. */
public record WindowBody(Instant from, Instant until) {
    AppointmentWindow window() {
        return new AppointmentWindow(from, until);
    }
}
