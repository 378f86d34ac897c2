package aftersales.domain.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Collects everything that is wrong with an input before refusing it, so that a user mends all fields at once.
 *
 * <pre>{@code
 * var v = new Validation();
 * var name = v.check("name", () -> Text.required(command.name(), 100));
 * v.throwIfInvalid();
 * use(name.orElseThrow());
 * }</pre>
 */
public final class Validation {
    private final List<Violation> violations = new ArrayList<>();

    /** Runs {@code value}; a refusal is recorded under {@code field} and gives empty. */
    public <T> Optional<T> check(String field, Supplier<T> value) {
        try {
            return Optional.ofNullable(value.get());
        } catch (InvalidValue e) {
            for (var violation : e.violations()) {
                violations.add(new Violation(join(field, violation.field()), violation.code(), violation.args()));
            }
        } catch (RuleBroken e) {
            violations.add(new Violation(field, e.code(), e.args()));
        }
        return Optional.empty();
    }

    public Validation require(boolean condition, String field, String code, Object... args) {
        if (!condition) {
            violations.add(Violation.of(field, code, args));
        }
        return this;
    }

    /** @throws InvalidValue naming every violation that was recorded */
    public void throwIfInvalid() {
        if (!violations.isEmpty()) {
            throw new InvalidValue(violations);
        }
    }

    private static String join(String outer, String inner) {
        if (outer.isEmpty() || inner.isEmpty()) {
            return outer + inner;
        }
        return outer + "." + inner;
    }
}
