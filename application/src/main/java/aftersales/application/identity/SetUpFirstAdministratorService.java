package aftersales.application.identity;

import aftersales.application.kernel.UseCase;
import aftersales.domain.identity.LogInDelay;
import aftersales.domain.identity.UserId;
import aftersales.domain.kernel.RuleBroken;
import aftersales.domain.kernel.Validation;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

@UseCase
class SetUpFirstAdministratorService implements SetUpFirstAdministrator {
    private final Installation installation;
    private final FirstAdministrator firstAdministrator;
    private final LogInThrottle throttle;
    private final SetUpCode code;
    private final Clock clock;

    @Inject
    SetUpFirstAdministratorService(
            Installation installation,
            FirstAdministrator firstAdministrator,
            LogInThrottle throttle,
            SetUpCode code,
            Clock clock) {
        this.installation = installation;
        this.firstAdministrator = firstAdministrator;
        this.throttle = throttle;
        this.code = code;
        this.clock = clock;
    }

    @Override
    public UserId setUp(Command command) {
        if (installation.isSetUp()) {
            throw new RuleBroken("identity.set-up.done");
        }
        var now = clock.instant();
        if (!now.isBefore(code.validUntil())) {
            throw new RuleBroken("identity.set-up.code-expired");
        }
        var v = new Validation();
        v.require(codeIsRight(command, now), "code", "identity.set-up.code-wrong");
        return firstAdministrator.make(
                v, command.loginName(), command.displayName(), command.password(), command.samplePassword());
    }

    private boolean codeIsRight(Command command, Instant now) {
        var keys = List.of(new LogInThrottle.Key(LogInDelay.ADDRESS, "set-up@" + command.address()));
        throttle.enter(keys, now).ifPresent(openAt -> {
            throw new RuleBroken(
                    "identity.log-in.wait", Duration.between(now, openAt).toSeconds() + 1);
        });
        boolean right = MessageDigest.isEqual(bytes(command.code()), bytes(code.value()));
        if (right) {
            throttle.succeeded(keys);
        }
        return right;
    }

    /** Dashes, spaces and case are for the eyes only. */
    private static byte[] bytes(String code) {
        return code.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
    }
}
