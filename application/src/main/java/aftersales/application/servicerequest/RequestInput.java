package aftersales.application.servicerequest;

import aftersales.domain.servicerequest.Priority;
import java.time.Duration;
import java.util.Optional;

/**
 * What is taken down about the matter, as it was typed.
 *
 * @param expectedDuration how long the work should take, whole minutes
 * @param contactName whom to ask for on site
 * @param contactPhone number to ring, as it was given
 */
public record RequestInput(
        String faultText,
        Optional<String> symptomCode,
        Priority priority,
        Duration expectedDuration,
        Optional<String> contactName,
        Optional<String> contactPhone,
        Optional<String> siteAddress) {
    /** How long work is expected to take when nobody says. */
    public static final Duration USUAL_DURATION = Duration.ofHours(2);

    /** Just a fault, with the usual priority and duration. */
    public static RequestInput of(String faultText) {
        return new RequestInput(
                faultText,
                Optional.empty(),
                Priority.NORMAL,
                USUAL_DURATION,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
