package aftersales.application.kernel;

import java.time.ZoneId;
import java.util.Currency;
import java.util.Optional;

/** Where and when the business works: {@code AFTERSALES_TIME_ZONE}, {@code AFTERSALES_REGION}, {@code AFTERSALES_AREA_CODE}. */
public record BusinessSettings(ZoneId timeZone, String region, Optional<String> areaCode, Currency currency) {}
