package aftersales.application.servicerequest;

import aftersales.application.kernel.UseCase;
import aftersales.domain.installedbase.UnitId;
import aftersales.domain.servicerequest.RequestDetails;
import aftersales.domain.servicerequest.ServiceRequest;
import aftersales.domain.servicerequest.TypeDecision;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;

@UseCase
class ChangeRequestService implements ChangeRequest {
    private final ServiceRequests requests;
    private final RequestIntake intake;
    private final TypeRules types;
    private final ServiceLevels levels;
    private final Clock clock;

    @Inject
    ChangeRequestService(
            ServiceRequests requests, RequestIntake intake, TypeRules types, ServiceLevels levels, Clock clock) {
        this.requests = requests;
        this.intake = intake;
        this.types = types;
        this.levels = levels;
        this.clock = clock;
    }

    @Override
    public void change(Command command) {
        var request = requests.get(command.id());
        request.requireVersion(command.expectedVersion());
        var taken = intake.read(command.input());
        var unit = intake.unit(request.state().customer(), command.unit(), command.newUnit());
        var type = type(request.state(), command, unit, taken.details());
        request.change(unit, type, taken.details(), taken.contact(), levels.time(), clock.instant());
        requests.save(request);
    }

    /** While the unit stays the same, the cover is not judged anew: what counted was the day of the report. */
    private TypeDecision type(
            ServiceRequest.State state, Command command, Optional<UnitId> unit, RequestDetails details) {
        if (unit.equals(state.unit())) {
            var decided = state.type();
            return decided.choose(command.type().or(decided::proposed).orElse(decided.type()), command.typeReason());
        }
        return types.decide(unit, command.type(), command.typeReason(), details.symptomCode());
    }
}
