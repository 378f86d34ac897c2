package aftersales.architecture.planted.domain.customer;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Date;

/** Knows the container, reads the clock, counts money in doubles and keeps a Date. */
public class InjectedDomain {
    @Inject
    private Date since;

    public double price() {
        return Instant.now().isAfter(since.toInstant()) ? 1.5 : 0.5;
    }
}
