package aftersales.telephony.number;

import java.util.Optional;

/** How the digits of one country are read. Keys are those of {@link aftersales.domain.kernel.PhoneNumber}. */
interface CountryRules {

    /**
     * The key of {@code digits}, which may begin with {@code +}; empty when no rule can read them.
     *
     * @param areaCode area code of the line with its leading zero, for local numbers
     */
    Optional<String> read(String digits, Optional<String> areaCode);
}
