package aftersales.application.identity;

import aftersales.application.kernel.UseCase;
import aftersales.domain.identity.UserId;
import aftersales.domain.kernel.Validation;
import jakarta.inject.Inject;
import java.util.Optional;

@UseCase
class SetUpUnattendedService implements SetUpUnattended {
    private static final String LOGIN_NAME = "admin";

    private final Installation installation;
    private final FirstAdministrator firstAdministrator;

    @Inject
    SetUpUnattendedService(Installation installation, FirstAdministrator firstAdministrator) {
        this.installation = installation;
        this.firstAdministrator = firstAdministrator;
    }

    @Override
    public Optional<UserId> setUp(String password, boolean sample) {
        return installation.isSetUp()
                ? Optional.empty()
                : Optional.of(firstAdministrator.make(
                        new Validation(),
                        LOGIN_NAME,
                        LOGIN_NAME,
                        password,
                        sample ? Optional.of(password) : Optional.empty()));
    }
}
