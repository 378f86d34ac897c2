package aftersales.telephony.number;

import java.util.Optional;
import java.util.regex.Pattern;

/** Any country without rules of its own: what its numbering plan says, local numbers with the area code of the line. */
final class PlainRules implements CountryRules {
    private static final Pattern EXTENSION = Pattern.compile("[0-9]{2,5}");

    private final NumberingPlans plans;
    private final String region;

    PlainRules(NumberingPlans plans, String region) {
        this.plans = plans;
        this.region = region;
    }

    @Override
    public Optional<String> read(String digits, Optional<String> areaCode) {
        if (digits.startsWith("+")) {
            return plans.international(digits);
        }
        return plans.national(digits, region)
                .or(() -> areaCode.flatMap(area -> plans.national(area + digits, region)))
                .or(() -> EXTENSION.matcher(digits).matches() ? Optional.of("X:" + digits) : Optional.empty());
    }
}
