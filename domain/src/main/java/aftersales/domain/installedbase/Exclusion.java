package aftersales.domain.installedbase;

import java.util.Arrays;
import java.util.Optional;

/** A reason why a fault is not covered although the period runs. */
public enum Exclusion {
    NO_PROOF,
    SERIAL_ALTERED,
    SERIAL_MISSING,
    MISUSE,
    UNAUTHORISED_REPAIR,
    ACCIDENT,
    FORCE_MAJEURE;

    /** The exclusion that a fault code stands for; empty for an ordinary fault. */
    public static Optional<Exclusion> of(String faultCode) {
        return Arrays.stream(values()).filter(e -> e.name().equals(faultCode)).findFirst();
    }
}
