package aftersales.persistence.kernel;

import aftersales.application.kernel.BusinessSettings;
import aftersales.application.kernel.DocumentNumbers;
import aftersales.domain.kernel.DocumentNumber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;

/** Numbers from a sequence per series: concurrent writers never wait for each other and never get the same one. */
@ApplicationScoped
public class SequenceDocumentNumbers implements DocumentNumbers {
    private final EntityManager em;
    private final Clock clock;
    private final BusinessSettings business;

    @Inject
    public SequenceDocumentNumbers(EntityManager em, Clock clock, BusinessSettings business) {
        this.em = em;
        this.clock = clock;
        this.business = business;
    }

    @Override
    public DocumentNumber next(Series series) {
        long counter = ((Number) em.createNativeQuery("select nextval(cast(:sequence as regclass))", Long.class)
                        .setParameter(
                                "sequence", "kernel.number_" + series.name().toLowerCase(Locale.ROOT))
                        .getSingleResult())
                .longValue();
        var today = LocalDate.ofInstant(clock.instant(), business.timeZone());
        return new DocumentNumber(
                "%s%02d%02d-%06d".formatted(series.prefix(), today.getYear() % 100, today.getMonthValue(), counter));
    }
}
