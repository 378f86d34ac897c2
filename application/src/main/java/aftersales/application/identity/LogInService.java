package aftersales.application.identity;

import aftersales.application.kernel.UseCase;
import aftersales.domain.identity.User;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;

@UseCase
class LogInService implements LogIn {
    private final CredentialCheck check;
    private final LogInJournal journal;
    private final Clock clock;

    @Inject
    LogInService(CredentialCheck check, LogInJournal journal, Clock clock) {
        this.check = check;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    public Outcome logIn(Command command) {
        var finding = check.check(command.username(), command.password(), command.address());
        if (finding instanceof CredentialCheck.Wait wait) {
            return new Throttled(wait.duration());
        }
        return finding instanceof CredentialCheck.Right right
                ? loggedIn(right.user(), command.address())
                : new Refused();
    }

    private Outcome loggedIn(User user, String address) {
        journal.note(LogInJournal.Event.LOGGED_IN, Optional.of(user.id()), address, clock.instant());
        return new LoggedIn(
                new SignedIn(user.id().value(), user.state().passwordSetAt()),
                user.state().mustChangePassword());
    }
}
