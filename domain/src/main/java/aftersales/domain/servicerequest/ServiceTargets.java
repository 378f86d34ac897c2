package aftersales.domain.servicerequest;

import aftersales.domain.kernel.InvalidValue;
import java.time.Duration;

/**
 * The times promised to a customer. Configuration, not law: the shipped preset is a machine maker's service promise
 * (rules.md §2) counted round the clock.
 *
 * @param response from opening until somebody takes the request on
 * @param arrival from opening until the first engineer is on site
 * @param restoration from that arrival until the fault is removed
 */
public record ServiceTargets(String code, Duration response, Duration arrival, Duration restoration) {
    /** @throws InvalidValue {@code servicerequest.targets-positive} unless every time is longer than nothing */
    public ServiceTargets {
        if (!isPositive(response) || !isPositive(arrival) || !isPositive(restoration)) {
            throw new InvalidValue("", "servicerequest.targets-positive");
        }
    }

    private static boolean isPositive(Duration time) {
        return !time.isNegative() && !time.isZero();
    }
}
