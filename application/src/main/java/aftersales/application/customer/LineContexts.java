package aftersales.application.customer;

import aftersales.application.kernel.PhoneNumbers;
import java.util.Optional;

/** Tells against what the numbers that a telephone line delivers are read. */
public interface LineContexts {
    /** Region, area code and outside prefix of the line; empty when there is no such line. */
    Optional<PhoneNumbers.Context> of(String line);
}
