package aftersales.application.servicerequest;

import aftersales.application.installedbase.DetermineCover;
import aftersales.application.kernel.BusinessSettings;
import aftersales.domain.installedbase.CoverVerdict;
import aftersales.domain.installedbase.UnitId;
import aftersales.domain.servicerequest.RequestType;
import aftersales.domain.servicerequest.TypeDecision;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

/** Decides the type of a request from the cover of its unit (SR-04). Cover informs and does not block: a reason overrides it. */
@ApplicationScoped
class TypeRules {
    private final DetermineCover cover;
    private final Clock clock;
    private final BusinessSettings business;

    @Inject
    TypeRules(DetermineCover cover, Clock clock, BusinessSettings business) {
        this.cover = cover;
        this.clock = clock;
        this.business = business;
    }

    /**
     * @param chosen empty takes what the cover says; without a unit that is an enquiry
     * @throws aftersales.domain.kernel.RuleBroken {@code servicerequest.type-reason-required}
     */
    TypeDecision decide(
            Optional<UnitId> unit, Optional<RequestType> chosen, Optional<String> reason, Optional<String> symptom) {
        var today = today();
        if (unit.isEmpty()) {
            var type = chosen.orElse(RequestType.ENQUIRY);
            return new TypeDecision(
                    type, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), today, reason);
        }
        var verdict = verdict(unit.get(), symptom);
        var proposed = type(verdict);
        return new TypeDecision(
                chosen.orElse(proposed),
                Optional.of(proposed),
                Optional.of(verdict.rule()),
                verdict.from(),
                verdict.coverUntil(),
                today,
                chosen.filter(type -> type != proposed).flatMap(type -> reason));
    }

    CoverVerdict verdict(UnitId unit, Optional<String> symptom) {
        return cover.cover(unit, today(), symptom);
    }

    static RequestType type(CoverVerdict verdict) {
        return verdict.covered() ? RequestType.IN_WARRANTY : RequestType.OUT_OF_WARRANTY;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), business.timeZone());
    }
}
