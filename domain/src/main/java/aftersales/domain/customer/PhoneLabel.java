package aftersales.domain.customer;

import aftersales.domain.kernel.PhoneNumber;
import java.util.regex.Pattern;

/** What a telephone number of a customer is for. */
public enum PhoneLabel {
    MOBILE,
    HOME,
    OFFICE,
    FAX,
    OTHER;

    private static final Pattern CHINESE_MOBILE = Pattern.compile("\\+861[3-9][0-9]{9}");

    /** The label to give a number of which nothing is said: Chinese mobiles are known by their shape. */
    public static PhoneLabel likely(PhoneNumber number) {
        return CHINESE_MOBILE.matcher(number.baseKey()).matches() ? MOBILE : OTHER;
    }
}
