package aftersales.telephony.number;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.util.Optional;

/** The numbering plans of the world, as far as the rules need them: is this a number, and how is it written in E.164? */
final class NumberingPlans {
    private final PhoneNumberUtil plans = PhoneNumberUtil.getInstance();

    /** E.164 of a number written with a leading {@code +}; empty when its country has no such number. */
    Optional<String> international(String withPlus) {
        return parse(withPlus, "ZZ");
    }

    /** E.164 of a number as it is dialled within {@code region}; empty when there is no such number. */
    Optional<String> national(String digits, String region) {
        return parse(digits, region);
    }

    private Optional<String> parse(String digits, String region) {
        try {
            var number = plans.parse(digits, region);
            return plans.isValidNumber(number)
                    ? Optional.of(plans.format(number, PhoneNumberFormat.E164))
                    : Optional.empty();
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }
}
