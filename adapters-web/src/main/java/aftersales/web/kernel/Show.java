package aftersales.web.kernel;

import aftersales.application.kernel.BusinessSettings;
import aftersales.domain.kernel.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/**
 * How values look on pages: {@code #{show.time(row.openedAt())}}. Everything takes the value, an {@link Optional} of it or
 * nothing, so that pages need no conditions; nothing looks like nothing.
 */
@ApplicationScoped
@Named("show")
public class Show {
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    /** The tone of a state, by the constant's name, the same everywhere; what is not listed is neutral. */
    private static final Map<String, String> TONES = Map.ofEntries(
            Map.entry("PENDING", "warn"),
            Map.entry("PROCESSING", "info"),
            Map.entry("DISPATCHED", "info"),
            Map.entry("ACCEPTED", "info"),
            Map.entry("EN_ROUTE", "info"),
            Map.entry("ARRIVED", "info"),
            Map.entry("IN_SERVICE", "info"),
            Map.entry("RUNNING", "info"),
            Map.entry("STARTED", "info"),
            Map.entry("RINGING", "info"),
            Map.entry("WAITING_PARTS", "warn"),
            Map.entry("WAITING_CUSTOMER", "warn"),
            Map.entry("ON_HOLD", "warn"),
            Map.entry("DUE", "warn"),
            Map.entry("REQUESTED", "warn"),
            Map.entry("WAITING", "warn"),
            Map.entry("GENERATED", "info"),
            Map.entry("DONE", "good"),
            Map.entry("GIVEN_UP", "bad"),
            Map.entry("DECLINED", "bad"),
            Map.entry("FAILED", "bad"),
            Map.entry("OVERDUE", "bad"),
            Map.entry("MISSED", "bad"),
            Map.entry("DOWN", "bad"),
            Map.entry("COMPLETED", "good"),
            Map.entry("PROCESSED", "good"),
            Map.entry("ANSWERED", "good"),
            Map.entry("SETTLED", "good"),
            Map.entry("ACTIVE", "good"),
            Map.entry("NEW", "info"),
            Map.entry("ASSIGNED", "info"),
            Map.entry("IN_PROGRESS", "info"),
            Map.entry("RESOLVED", "good"),
            Map.entry("CLOSED", "good"),
            Map.entry("PAUSED", "warn"),
            Map.entry("NOT_FIXED", "bad"),
            Map.entry("RETURNED", "good"),
            Map.entry("OFFERED", "warn"),
            Map.entry("ON_SITE", "info"),
            Map.entry("BACK", "good"),
            Map.entry("RATED", "good"),
            Map.entry("MET", "good"),
            Map.entry("MET_LATE", "bad"),
            Map.entry("URGENT", "bad"),
            Map.entry("HIGH", "warn"),
            Map.entry("DRAFT", "warn"),
            Map.entry("POSTED", "good"),
            Map.entry("OPEN", "warn"),
            Map.entry("PARTLY_PAID", "info"),
            Map.entry("PAID", "good"),
            Map.entry("UP", "good"));

    private static final Map<String, String> ICONS =
            Map.of("info", "dot-info", "good", "check", "warn", "clock", "bad", "alert", "plain", "dot");

    private final ZoneId zone;

    @Inject
    public Show(BusinessSettings settings) {
        this(settings.timeZone());
    }

    Show(ZoneId zone) {
        this.zone = zone;
    }

    /** For the CDI proxy. */
    protected Show() {
        this(ZoneOffset.UTC);
    }

    /** {@code 2026-11-22 14:05} in the business time zone. */
    public String time(Object instant) {
        return instant(instant).map(i -> MINUTES.format(i.atZone(zone))).orElse("");
    }

    /** {@code 2026-11-22 14:05:09}, where seconds matter. */
    public String timeWithSeconds(Object instant) {
        return instant(instant).map(i -> SECONDS.format(i.atZone(zone))).orElse("");
    }

    /** {@code 14:05} */
    public String clock(Object instant) {
        return instant(instant).map(i -> CLOCK.format(i.atZone(zone))).orElse("");
    }

    /** {@code 2026-11-22}, of a date or of the day in the business time zone on which an instant falls. */
    public String date(Object date) {
        Object value = value(date);
        if (value instanceof LocalDate day) {
            return day.toString();
        }
        return instant(value).map(i -> i.atZone(zone).toLocalDate().toString()).orElse("");
    }

    /** For {@code <time datetime>}: ISO 8601. */
    public String iso(Object instant) {
        return instant(instant).map(Instant::toString).orElse("");
    }

    /** Milliseconds since 1970, for the clocks of the page. */
    public String millis(Object instant) {
        return instant(instant).map(i -> Long.toString(i.toEpochMilli())).orElse("");
    }

    /** {@code 1,128.00}, with the currency's code behind it unless it is the one of the business. */
    public String money(Object amount) {
        Object value = value(amount);
        if (value instanceof Money money) {
            return digits(money.amount());
        }
        if (value instanceof MoneyJson json) {
            return digits(new BigDecimal(json.amount()));
        }
        return value instanceof BigDecimal number ? digits(number.setScale(2, RoundingMode.HALF_UP)) : "";
    }

    private static String digits(BigDecimal amount) {
        return String.format(java.util.Locale.ROOT, "%,." + amount.scale() + "f", amount);
    }

    /** A text, or an em dash where there is none, so that a fact without a value is seen to be empty. */
    public String text(Object text) {
        Object value = value(text);
        return value == null || value.toString().isBlank() ? "\u2014" : value.toString();
    }

    /** What an {@link Optional} holds; null when empty, as EL expects. */
    public Object value(Object possible) {
        return possible instanceof Optional<?> optional ? optional.orElse(null) : possible;
    }

    public boolean any(Object possible) {
        Object value = value(possible);
        return value != null && !value.toString().isEmpty() && !(value instanceof Collection<?> c && c.isEmpty());
    }

    /** {@code info}, {@code good}, {@code warn}, {@code bad} or {@code plain} for a state's name. */
    public String tone(Object state) {
        return TONES.getOrDefault(String.valueOf(value(state)), "plain");
    }

    /** The icon that stands beside the text of a chip: colour never speaks alone. */
    public String icon(String tone) {
        return ICONS.getOrDefault(tone, "dot");
    }

    private Optional<Instant> instant(Object possible) {
        return value(possible) instanceof Instant instant ? Optional.of(instant) : Optional.empty();
    }
}
