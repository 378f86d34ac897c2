package aftersales.domain.servicerequest;

import aftersales.domain.kernel.InvalidValue;
import aftersales.domain.kernel.Text;
import aftersales.domain.kernel.Validation;
import java.time.Duration;
import java.util.Optional;

/**
 * What was taken down about the matter itself (SR-05).
 *
 * @param expectedDuration how long the work should take, whole minutes, up to 30 days
 * @param symptomCode 故障现象, as the customer sees it
 */
public record RequestDetails(
        String faultText, Optional<String> symptomCode, Priority priority, Duration expectedDuration) {
    private static final Duration LONGEST = Duration.ofDays(30);

    /** @throws InvalidValue naming the fields that are missing, too long or out of range */
    public RequestDetails {
        var v = new Validation();
        var rawFault = faultText;
        var rawSymptom = symptomCode;
        faultText = v.check("faultText", () -> Text.required(rawFault, 2000)).orElse("");
        symptomCode = v.check("symptomCode", () -> rawSymptom.flatMap(text -> Text.optional(text, 40)))
                .orElse(Optional.empty());
        v.require(
                !expectedDuration.isNegative()
                        && !expectedDuration.isZero()
                        && expectedDuration.compareTo(LONGEST) <= 0
                        && expectedDuration.toSecondsPart() == 0
                        && expectedDuration.toNanosPart() == 0,
                "expectedDuration",
                "servicerequest.duration-range");
        v.throwIfInvalid();
    }
}
