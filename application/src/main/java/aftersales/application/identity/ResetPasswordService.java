package aftersales.application.identity;

import aftersales.application.kernel.UseCase;
import jakarta.inject.Inject;
import java.time.Clock;

@UseCase
class ResetPasswordService implements ResetPassword {
    private final Users users;
    private final NewPassword newPassword;
    private final Clock clock;

    @Inject
    ResetPasswordService(Users users, NewPassword newPassword, Clock clock) {
        this.users = users;
        this.newPassword = newPassword;
        this.clock = clock;
    }

    @Override
    public void reset(Command command) {
        var user = users.get(command.id());
        user.requireVersion(command.expectedVersion());
        var state = user.state();
        var password = newPassword.check(
                "password", command.password(), state.loginName().value(), state.displayName());
        user.passwordReset(clock.instant());
        users.save(user);
        newPassword.store(user.id(), password);
    }
}
