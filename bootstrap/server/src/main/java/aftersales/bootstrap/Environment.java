package aftersales.bootstrap;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The settings that the process was started with, read by name and checked. Empty counts as not set.
 *
 * <p>Every method throws {@link BadSetting} with a sentence for the administrator when the value makes no sense.
 */
record Environment(Map<String, String> variables) {
    private static final Pattern AREA_CODE = Pattern.compile("0\\d{2,4}");
    private static final Set<String> REGIONS = Set.of(Locale.getISOCountries());

    Environment {
        variables = Map.copyOf(variables);
    }

    static Environment ofProcess() {
        return new Environment(System.getenv());
    }

    Optional<String> text(String name) {
        return Optional.ofNullable(variables.get(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    boolean flag(String name) {
        String value = text(name).orElse("false").toLowerCase(Locale.ROOT);
        return switch (value) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new BadSetting(name, value, "true or false");
        };
    }

    ZoneId timeZone(String name, String preset) {
        String value = text(name).orElse(preset);
        try {
            return ZoneId.of(value);
        } catch (DateTimeException e) {
            throw new BadSetting(name, value, "a time zone such as Asia/Shanghai");
        }
    }

    LocalTime time(String name, LocalTime preset) {
        Optional<String> value = text(name);
        try {
            return value.map(LocalTime::parse).orElse(preset);
        } catch (DateTimeException e) {
            throw new BadSetting(name, value.orElse(""), "a time of day such as 05:30");
        }
    }

    /** ISO 3166 code of a country. */
    String region(String name, String preset) {
        String value = text(name).orElse(preset);
        if (!REGIONS.contains(value)) {
            throw new BadSetting(name, value, "the code of a country such as CN");
        }
        return value;
    }

    Optional<String> areaCode(String name) {
        Optional<String> value = text(name);
        if (value.isPresent() && !AREA_CODE.matcher(value.get()).matches()) {
            throw new BadSetting(name, value.get(), "an area code with its zero, such as 021");
        }
        return value;
    }

    /** A setting that makes no sense: the product does not start with it. */
    static final class BadSetting extends IllegalArgumentException {
        private static final long serialVersionUID = 1L;

        BadSetting(String name, String value, String wanted) {
            super(name + " is \"" + value + "\", but must be " + wanted);
        }

        /** For secrets, which no message repeats. */
        BadSetting(String name, String reason) {
            super(name + " " + reason);
        }
    }
}
