package aftersales.application.identity;

import aftersales.application.kernel.Acting;
import aftersales.application.kernel.Actor;
import aftersales.application.kernel.Door;
import aftersales.application.kernel.Ids;
import aftersales.domain.identity.Role;
import aftersales.domain.identity.User;
import aftersales.domain.identity.UserId;
import aftersales.domain.kernel.InvalidValue;
import aftersales.domain.kernel.Permission;
import aftersales.domain.kernel.Validation;
import aftersales.domain.kernel.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * Makes the first administrator. In a small company that is the owner, who does much of the daily work too, hence the
 * manager's rights; reviewing finished work is left to others (four eyes).
 */
@ApplicationScoped
class FirstAdministrator {
    private static final List<String> ROLES = List.of(Role.ADMINISTRATOR.name(), Role.MANAGER.name());

    private final Installation installation;
    private final Users users;
    private final Profiles profiles;
    private final NewPassword newPassword;
    private final SampleCompany sample;
    private final Acting acting;
    private final Ids ids;
    private final Clock clock;

    @Inject
    FirstAdministrator(
            Installation installation,
            Users users,
            Profiles profiles,
            NewPassword newPassword,
            SampleCompany sample,
            Acting acting,
            Ids ids,
            Clock clock) {
        this.installation = installation;
        this.users = users;
        this.profiles = profiles;
        this.newPassword = newPassword;
        this.sample = sample;
        this.acting = acting;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * @param v holds what else was found wrong
     * @param samplePassword of the people of the sample company, when that is wished for
     */
    UserId make(Validation v, String loginName, String displayName, String password, Optional<String> samplePassword) {
        var typed = new Profiles.Typed(
                loginName, displayName, Optional.empty(), ROLES, Optional.empty(), Optional.empty(), Optional.empty());
        var profile = profiles.read(v, typed);
        var checked = newPassword.check(v, "password", password, loginName, displayName);
        v.throwIfInvalid();
        var now = clock.instant();
        var user = User.create(new UserId(ids.next()), profile.orElseThrow(), false, now);
        installation.claim(user.id(), now);
        acting.as(Actor.program("set-up", Door.SETUP), () -> users.save(user));
        newPassword.store(user.id(), checked.orElseThrow());
        samplePassword.ifPresent(this::beginSample);
        return user.id();
    }

    private void beginSample(String password) {
        try {
            acting.as(Actor.program("set-up", Door.SETUP, Permission.values()), () -> {
                sample.begin(password);
            });
        } catch (InvalidValue e) {
            throw new InvalidValue(e.violations().stream()
                    .map(violation -> new Violation("samplePassword", violation.code(), violation.args()))
                    .toList());
        }
    }
}
