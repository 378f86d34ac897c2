package aftersales.domain.kernel;

import java.util.Arrays;
import java.util.List;

/**
 * A refusal that the domain means. The code is the key of the message that the user reads; the arguments fill it in.
 * Anything that is not a DomainException is a bug.
 */
public abstract class DomainException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String code;
    private final transient List<Object> args;

    protected DomainException(String code, Object... args) {
        super(code + (args.length == 0 ? "" : " " + Arrays.toString(args)));
        this.code = code;
        this.args = List.of(args);
    }

    public final String code() {
        return code;
    }

    public final List<Object> args() {
        return args == null ? List.of() : args;
    }
}
