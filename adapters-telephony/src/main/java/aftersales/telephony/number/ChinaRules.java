package aftersales.telephony.number;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * China. libphonenumber alone misreads what Chinese lines and clerks really deliver: calls within a city without area
 * code, {@code 0} in front of mobile numbers, prefixes of long-distance carriers, short numbers behind an area code. The
 * rules run in a fixed order, the first that reads the digits wins; what could be two things is none.
 */
final class ChinaRules implements CountryRules {
    /** Area codes without their zero: Peking 10, large cities two digits, all others three. */
    private static final String AREA = "(?:10|2[0-9]|[3-9][0-9]{2})";

    private static final Pattern MOBILE = Pattern.compile("0?(1[3-9][0-9]{9})");
    private static final Pattern TOLL_FREE = Pattern.compile("0?([48]00[0-9]{7})");
    private static final Pattern SHORT = Pattern.compile("(?:0" + AREA + ")?"
            + "(1[0-9]{2}|10[0-9]{3}|12[0-9]{3}|1010[0-9]{4}|95[0-9]{3}(?:[0-9]{1,3})?|96[0-9]{3,4})");
    private static final Pattern CARRIER = Pattern.compile("(?:179[0-9]{2}|125[0-9]{2}|11808|10193)(.+)");
    private static final Pattern COUNTRY = Pattern.compile("0?86(.+)");
    private static final Pattern LONG_DISTANCE = Pattern.compile("0(" + AREA + ")([2-8][0-9]{6,7})");
    private static final Pattern LOCAL = Pattern.compile("[2-8][0-9]{6,7}");

    /** Numbers in these cities have eight digits. */
    private static final Pattern EIGHT_DIGIT_AREA = Pattern.compile("10|2[0-9]");

    /** Hong Kong, Macao and Taiwan are dialled with codes that are area codes of the mainland as well. */
    private static final Pattern ALSO_ABROAD = Pattern.compile("(?:852|853)[0-9]{8}|886[0-9]{8,9}");

    private static final Pattern EXTENSION = Pattern.compile("[0-9]{2,5}");

    private final NumberingPlans plans;

    ChinaRules(NumberingPlans plans) {
        this.plans = plans;
    }

    @Override
    public Optional<String> read(String digits, Optional<String> areaCode) {
        if (digits.startsWith("+86")) {
            return nationalOrShort(digits.substring(3));
        }
        if (digits.startsWith("+")) {
            return plans.international(digits);
        }
        if (digits.startsWith("00")) {
            return read("+" + digits.substring(2), areaCode);
        }
        return behindCarrier(digits)
                .or(() -> behindCountryCode(digits))
                .or(() -> mobile(digits))
                .or(() -> tollFree(digits))
                .or(() -> shortNumber(digits))
                .or(() -> longDistance(digits))
                .or(() -> local(digits, areaCode))
                .or(() -> withoutItsZero(digits))
                .or(() -> extension(digits));
    }

    private Optional<String> behindCarrier(String digits) {
        return group(CARRIER, digits).flatMap(rest -> mobile(rest).or(() -> longDistance(rest)));
    }

    private Optional<String> behindCountryCode(String digits) {
        return group(COUNTRY, digits).flatMap(this::national);
    }

    private Optional<String> nationalOrShort(String digits) {
        return national(digits).or(() -> shortNumber(digits));
    }

    /** A number that is whole without knowing where it was dialled. */
    private Optional<String> national(String digits) {
        return mobile(digits)
                .or(() -> tollFree(digits))
                .or(() -> longDistance(digits))
                .or(() -> longDistance("0" + digits));
    }

    /** New ranges of mobile numbers come every year: the shape decides, not the list of ranges. */
    private static Optional<String> mobile(String digits) {
        return group(MOBILE, digits).map(number -> "+86" + number);
    }

    private static Optional<String> tollFree(String digits) {
        return group(TOLL_FREE, digits).map(number -> "+86" + number);
    }

    private static Optional<String> shortNumber(String digits) {
        return group(SHORT, digits).map(number -> "S:" + number);
    }

    private Optional<String> longDistance(String digits) {
        var match = LONG_DISTANCE.matcher(digits);
        if (!match.matches()) {
            return Optional.empty();
        }
        boolean tooShort = EIGHT_DIGIT_AREA.matcher(match.group(1)).matches()
                && match.group(2).length() != 8;
        return tooShort ? Optional.empty() : plans.national(digits, "CN");
    }

    private Optional<String> local(String digits, Optional<String> areaCode) {
        if (!LOCAL.matcher(digits).matches()) {
            return Optional.empty();
        }
        return areaCode.flatMap(area -> longDistance((area.startsWith("0") ? area : "0" + area) + digits));
    }

    private Optional<String> withoutItsZero(String digits) {
        if (ALSO_ABROAD.matcher(digits).matches()
                && plans.international("+" + digits).isPresent()) {
            return Optional.empty();
        }
        return longDistance("0" + digits);
    }

    private static Optional<String> extension(String digits) {
        return EXTENSION.matcher(digits).matches() ? Optional.of("X:" + digits) : Optional.empty();
    }

    private static Optional<String> group(Pattern pattern, String digits) {
        var match = pattern.matcher(digits);
        return match.matches() ? Optional.of(match.group(1)) : Optional.empty();
    }
}
