package aftersales.application.identity;

import aftersales.application.kernel.Acting;
import aftersales.application.kernel.UseCase;
import aftersales.domain.identity.UserId;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;

@UseCase
class LogOutService implements LogOut {
    private final LogInJournal journal;
    private final Acting acting;
    private final Clock clock;

    @Inject
    LogOutService(LogInJournal journal, Acting acting, Clock clock) {
        this.journal = journal;
        this.acting = acting;
        this.clock = clock;
    }

    @Override
    public void logOut(String address) {
        acting.current()
                .userId()
                .map(UserId::new)
                .ifPresent(user ->
                        journal.note(LogInJournal.Event.LOGGED_OUT, Optional.of(user), address, clock.instant()));
    }
}
