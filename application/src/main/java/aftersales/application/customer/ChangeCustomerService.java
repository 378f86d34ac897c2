package aftersales.application.customer;

import aftersales.application.kernel.Acting;
import aftersales.application.kernel.UseCase;
import aftersales.domain.customer.Phone;
import aftersales.domain.kernel.Permission;
import aftersales.domain.kernel.Validation;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

@UseCase
class ChangeCustomerService implements ChangeCustomer {
    private final Customers customers;
    private final Intake intake;
    private final Acting acting;
    private final Clock clock;

    @Inject
    ChangeCustomerService(Customers customers, Intake intake, Acting acting, Clock clock) {
        this.customers = customers;
        this.intake = intake;
        this.acting = acting;
        this.clock = clock;
    }

    @Override
    public void change(Command command) {
        if (command.reach().isPresent()) {
            acting.current().require(Permission.PERSONAL_DATA_VIEW);
        }
        var customer = customers.get(command.id());
        customer.requireVersion(command.expectedVersion());
        var v = new Validation();
        var email = command.reach()
                .map(ReachInput::email)
                .orElseGet(() -> customer.state().profile().email());
        var profile = intake.profile(v, command.profile(), email);
        Optional<List<Phone>> phones =
                command.reach().map(reach -> intake.phones(v, "phones", reach.phones(), Optional.empty()));
        v.throwIfInvalid();
        customer.changeProfile(profile.orElseThrow(), command.status(), clock.instant());
        phones.ifPresent(own -> customer.changePhones(own, clock.instant()));
        customers.save(customer);
    }
}
