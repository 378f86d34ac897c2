package aftersales.application.paper;

import aftersales.application.kernel.BusinessSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** How times and amounts stand on paper; what is absent stays empty, so that it can be filled in by hand. */
@ApplicationScoped
public class PaperFigures {
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    private final BusinessSettings business;

    @Inject
    public PaperFigures(BusinessSettings business) {
        this.business = business;
    }

    /** For the CDI proxy. */
    protected PaperFigures() {
        this(null);
    }

    /** In the business time zone. */
    public String time(Optional<Instant> at) {
        return at.map(i -> MINUTES.format(i.atZone(business.timeZone()))).orElse("");
    }

    /** {@code 2026-11-22 14:00 – 16:00}; the second day only where it is another one. */
    public String window(Optional<Instant> from, Optional<Instant> until) {
        if (from.isEmpty() || until.isEmpty()) {
            return "";
        }
        var start = from.get().atZone(business.timeZone());
        var end = until.get().atZone(business.timeZone());
        boolean sameDay = start.toLocalDate().equals(end.toLocalDate());
        return MINUTES.format(start) + " – " + (sameDay ? CLOCK : MINUTES).format(end);
    }

    /** {@code 1,128.00} */
    public String money(Optional<BigDecimal> amount) {
        return amount.map(a -> String.format(Locale.ROOT, "%,." + Math.max(a.scale(), 0) + "f", a))
                .orElse("");
    }

    /** {@code 1.5}, without zeros at the end. */
    public String quantity(BigDecimal quantity) {
        return quantity.stripTrailingZeros().toPlainString();
    }
}
