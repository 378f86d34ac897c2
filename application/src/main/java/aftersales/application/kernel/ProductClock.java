package aftersales.application.kernel;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The clock of the product: ticks in microseconds, the finest that PostgreSQL keeps, so that what is read back equals what
 * was written. The demonstration company lives its past days by {@link #during}; the trail's own {@code recorded_at} comes
 * from the database and still tells when that was.
 */
public final class ProductClock extends Clock {
    private static final Duration TICK = Duration.ofNanos(1000);
    private static final ThreadLocal<Instant> PRETENDED = new ThreadLocal<>();

    private final Clock system;

    public ProductClock(ZoneId zone) {
        this(Clock.tick(Clock.system(zone), TICK));
    }

    private ProductClock(Clock system) {
        this.system = system;
    }

    /** Runs {@code work} as if it were {@code at}, on this thread only. */
    public static <T> T during(Instant at, Supplier<T> work) {
        var outer = PRETENDED.get();
        PRETENDED.set(at);
        try {
            return work.get();
        } finally {
            if (outer == null) {
                PRETENDED.remove();
            } else {
                PRETENDED.set(outer);
            }
        }
    }

    @Override
    public Instant instant() {
        return Optional.ofNullable(PRETENDED.get()).orElseGet(system::instant);
    }

    /** {@link Clock#tick} cannot count milliseconds of ticks that are shorter than one. */
    @Override
    public long millis() {
        return instant().toEpochMilli();
    }

    @Override
    public ZoneId getZone() {
        return system.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new ProductClock(system.withZone(zone));
    }
}
