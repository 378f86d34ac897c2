package aftersales.application.kernel;

import aftersales.domain.kernel.InvalidValue;
import java.util.regex.Pattern;

/**
 * Names one intended operation, so that a double click or a repeated POST makes one: the caller's key (the header
 * {@code Idempotency-Key}, or the hidden operation id of a form) and a hash of what was sent with it.
 */
public record OperationKey(String key, String bodyHash) {
    private static final Pattern SHAPE = Pattern.compile("[\\x21-\\x7e]{1,128}");

    /** @throws InvalidValue {@code idempotency-key.shape} */
    public OperationKey {
        if (key == null || !SHAPE.matcher(key).matches()) {
            throw new InvalidValue("Idempotency-Key", "idempotency-key.shape");
        }
    }
}
