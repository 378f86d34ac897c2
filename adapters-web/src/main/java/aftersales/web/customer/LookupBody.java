package aftersales.web.customer;

import java.util.Optional;

/**
 * Who calls from this number?
 *
 * @param phone as it is typed or delivered
 * @param line code of the telephone line it came in on
 */
public record LookupBody(String phone, Optional<String> line) {}
