package aftersales.domain.servicerequest;

import aftersales.domain.identity.UserId;
import aftersales.domain.kernel.Text;
import java.time.Instant;
import java.util.Optional;

/**
 * How a request was settled.
 *
 * @param by empty when the program did it
 * @param byWork that finished work orders settled it, not a person on the phone
 */
public record Resolution(String solution, Instant at, Optional<UserId> by, boolean byWork) {
    /** @throws aftersales.domain.kernel.InvalidValue {@code text.required} without a solution */
    public Resolution {
        solution = Text.required(solution, 2000);
    }
}
