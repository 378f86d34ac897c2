package aftersales.domain.kernel;

import java.util.List;

/** One thing wrong with one field: its path as the caller wrote it, the message key, and what fills the message. */
public record Violation(String field, String code, List<Object> args) {
    public Violation {
        args = List.copyOf(args);
    }

    public static Violation of(String field, String code, Object... args) {
        return new Violation(field, code, List.of(args));
    }
}
