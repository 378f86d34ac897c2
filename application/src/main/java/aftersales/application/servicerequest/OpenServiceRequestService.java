package aftersales.application.servicerequest;

import aftersales.application.customer.Customers;
import aftersales.application.kernel.Acting;
import aftersales.application.kernel.DocumentNumbers;
import aftersales.application.kernel.DocumentNumbers.Series;
import aftersales.application.kernel.Ids;
import aftersales.application.kernel.UseCase;
import aftersales.domain.identity.UserId;
import aftersales.domain.servicerequest.ServiceRequest;
import aftersales.domain.servicerequest.ServiceRequestId;
import jakarta.inject.Inject;
import java.time.Clock;

@UseCase
class OpenServiceRequestService implements OpenServiceRequest {
    private final ServiceRequests requests;
    private final Customers customers;
    private final RequestIntake intake;
    private final TypeRules types;
    private final ServiceLevels levels;
    private final DocumentNumbers numbers;
    private final Ids ids;
    private final Acting acting;
    private final Clock clock;

    @Inject
    OpenServiceRequestService(
            ServiceRequests requests,
            Customers customers,
            RequestIntake intake,
            TypeRules types,
            ServiceLevels levels,
            DocumentNumbers numbers,
            Ids ids,
            Acting acting,
            Clock clock) {
        this.requests = requests;
        this.customers = customers;
        this.intake = intake;
        this.types = types;
        this.levels = levels;
        this.numbers = numbers;
        this.ids = ids;
        this.acting = acting;
        this.clock = clock;
    }

    @Override
    public ServiceRequestId open(Command command) {
        var customer = customers.get(command.customer()).state().id();
        var taken = intake.read(command.input());
        var unit = intake.unit(customer, command.unit(), command.newUnit());
        var type = types.decide(
                unit, command.type(), command.typeReason(), taken.details().symptomCode());
        var actor = acting.current();
        var opening = new ServiceRequest.Opening(
                new ServiceRequestId(ids.next()),
                numbers.next(Series.SERVICE_REQUEST),
                customer,
                unit,
                type,
                taken.details(),
                taken.contact(),
                command.channel(),
                command.call(),
                command.plan(),
                actor.userId().map(UserId::new),
                actor.branch(),
                actor.team());
        var request = ServiceRequest.open(opening, levels.targets(), levels.time(), clock.instant());
        requests.save(request);
        return request.state().id();
    }
}
