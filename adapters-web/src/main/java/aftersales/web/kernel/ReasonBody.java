package aftersales.web.kernel;

import java.util.Optional;

/** Why something is done; whether it must be said is for the act to decide. */
public record ReasonBody(Optional<String> reason) {
    public String text() {
        return reason.orElse("");
    }
}
