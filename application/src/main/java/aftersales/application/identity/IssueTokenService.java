package aftersales.application.identity;

import aftersales.application.kernel.Acting;
import aftersales.application.kernel.Door;
import aftersales.application.kernel.Guarded;
import aftersales.application.kernel.Ids;
import aftersales.domain.identity.Token;
import aftersales.domain.identity.TokenId;
import aftersales.domain.identity.User;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;

/**
 * No {@code @UseCase}: that remembers results of repeated operations, and this result is a secret. Each log-in gives a token
 * of its own.
 */
@ApplicationScoped
@Guarded
@Transactional
class IssueTokenService implements IssueToken {
    private final CredentialCheck check;
    private final NewPassword newPassword;
    private final Tokens tokens;
    private final Secrets secrets;
    private final LogInJournal journal;
    private final Acting acting;
    private final Ids ids;
    private final Clock clock;

    @Inject
    IssueTokenService(
            CredentialCheck check,
            NewPassword newPassword,
            Tokens tokens,
            Secrets secrets,
            LogInJournal journal,
            Acting acting,
            Ids ids,
            Clock clock) {
        this.check = check;
        this.newPassword = newPassword;
        this.tokens = tokens;
        this.secrets = secrets;
        this.journal = journal;
        this.acting = acting;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public Outcome issue(Command command) {
        var finding = check.check(command.username(), command.password(), command.address());
        if (finding instanceof CredentialCheck.Wait wait) {
            return new Throttled(wait.duration());
        }
        if (finding instanceof CredentialCheck.Right right) {
            return acting.as(Actors.of(right.user(), Door.REST), () -> issue(right.user(), command));
        }
        return new Refused();
    }

    private Outcome issue(User user, Command command) {
        if (command.newPassword().isPresent()) {
            newPassword.choose(user, command.newPassword().get(), command.password());
        }
        if (user.state().mustChangePassword()) {
            return new PasswordChangeNeeded();
        }
        var now = clock.instant();
        var secret = secrets.tokenSecret();
        var token = Token.personal(new TokenId(ids.next()), secret, user.id(), command.program(), now);
        tokens.save(token);
        journal.note(LogInJournal.Event.TOKEN_ISSUED, Optional.of(user.id()), command.address(), now);
        return new Issued(secret, token.state().expiresAt());
    }
}
