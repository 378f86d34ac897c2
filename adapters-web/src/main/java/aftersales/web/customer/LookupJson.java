package aftersales.web.customer;

import aftersales.application.customer.CallerMatches;
import aftersales.application.customer.CustomerMatch;
import aftersales.application.customer.PhoneView;
import java.util.List;
import java.util.Optional;

/**
 * Who may be calling.
 *
 * @param status {@code KNOWN}, {@code MAYBE}, {@code UNKNOWN} or {@code WITHHELD}
 * @param number comparable form, E.164 where it is one
 * @param entered as it was sent
 */
public record LookupJson(
        String status, Optional<String> number, Optional<String> entered, List<CustomerMatch> matches) {
    static LookupJson of(CallerMatches found) {
        return new LookupJson(
                found.status(),
                found.number().map(PhoneView::number),
                found.number().map(PhoneView::entered),
                found.matches());
    }
}
