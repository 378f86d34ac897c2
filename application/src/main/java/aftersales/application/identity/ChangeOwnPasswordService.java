package aftersales.application.identity;

import aftersales.application.kernel.Acting;
import aftersales.application.kernel.UseCase;
import aftersales.domain.identity.User;
import aftersales.domain.identity.UserId;
import aftersales.domain.kernel.Forbidden;
import aftersales.domain.kernel.InvalidValue;
import aftersales.domain.kernel.RuleBroken;
import jakarta.inject.Inject;

@UseCase
class ChangeOwnPasswordService implements ChangeOwnPassword {
    private final Acting acting;
    private final Users users;
    private final CredentialCheck check;
    private final NewPassword newPassword;

    @Inject
    ChangeOwnPasswordService(Acting acting, Users users, CredentialCheck check, NewPassword newPassword) {
        this.acting = acting;
        this.users = users;
        this.check = check;
        this.newPassword = newPassword;
    }

    @Override
    public SignedIn change(Command command) {
        var user = users.get(self());
        requirePresentPassword(user, command);
        newPassword.choose(user, command.newPassword(), command.currentPassword());
        return new SignedIn(user.id().value(), user.state().passwordSetAt());
    }

    private UserId self() {
        return acting.current().userId().map(UserId::new).orElseThrow(() -> new Forbidden("log-in"));
    }

    private void requirePresentPassword(User user, Command command) {
        var finding = check.check(user, command.currentPassword(), command.address());
        if (finding instanceof CredentialCheck.Wait wait) {
            throw new RuleBroken("identity.log-in.wait", wait.duration().toSeconds() + 1);
        }
        if (finding instanceof CredentialCheck.Wrong) {
            throw new InvalidValue("currentPassword", "identity.password.wrong");
        }
    }
}
