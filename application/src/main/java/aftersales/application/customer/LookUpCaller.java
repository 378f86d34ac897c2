package aftersales.application.customer;

import aftersales.application.kernel.Requires;
import aftersales.domain.kernel.Permission;
import aftersales.domain.kernel.PhoneNumber;
import java.util.Optional;

/** Tells who calls from a number. */
@Requires({Permission.CUSTOMER_VIEW, Permission.CALL_HANDLE})
public interface LookUpCaller {
    /**
     * @param phone the number as it is typed or delivered
     * @param line code of the telephone line it came in on, by whose area code it is read
     */
    CallerMatches lookUp(String phone, Optional<String> line);

    /** As {@link #lookUp(String, Optional)} for a number that was read before. */
    CallerMatches lookUp(PhoneNumber number);
}
