package aftersales.application.customer;

import java.util.List;
import java.util.Optional;

/**
 * Who may be calling.
 *
 * @param status {@code KNOWN} when the number is on file, {@code MAYBE} when only the last digits of a fixed number agree
 *     that came or was stored without its area code, {@code UNKNOWN}, or {@code WITHHELD} when there was no number
 * @param number the number as it was read
 * @param matches all customers with that number, those last changed first
 */
public record CallerMatches(String status, Optional<PhoneView> number, List<CustomerMatch> matches) {
    public CallerMatches {
        matches = List.copyOf(matches);
    }
}
