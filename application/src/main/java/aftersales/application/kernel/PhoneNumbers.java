package aftersales.application.kernel;

import aftersales.domain.kernel.PhoneNumber;
import java.util.Optional;

/** Reads a telephone number as people type it or as a line delivers it. */
public interface PhoneNumbers {

    /**
     * What a raw number is read against.
     *
     * @param region ISO 3166 code of the country, {@code CN}
     * @param areaCode area code of the line or the business with its leading zero, {@code 021}; needed for local numbers
     * @param outsidePrefix digits that the telephone system puts in front of outside numbers, {@code 9}
     */
    record Context(String region, Optional<String> areaCode, Optional<String> outsidePrefix) {}

    /** Empty when there is no number at all (blank, all zeros, a reason word such as {@code P}). */
    Optional<PhoneNumber> read(String raw, Context context);

    /** Reads against the settings of the business. */
    Optional<PhoneNumber> read(String raw);
}
