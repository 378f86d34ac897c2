package aftersales.application.identity;

import aftersales.application.kernel.PhoneNumbers;
import aftersales.domain.identity.Language;
import aftersales.domain.identity.LoginName;
import aftersales.domain.identity.Role;
import aftersales.domain.identity.User;
import aftersales.domain.identity.UserId;
import aftersales.domain.kernel.Conflict;
import aftersales.domain.kernel.InvalidValue;
import aftersales.domain.kernel.PhoneNumber;
import aftersales.domain.kernel.Text;
import aftersales.domain.kernel.Validation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads what an administrator typed about a person, and refuses names that somebody else has. */
@ApplicationScoped
class Profiles {
    private final Users users;
    private final PhoneNumbers phoneNumbers;

    @Inject
    Profiles(Users users, PhoneNumbers phoneNumbers) {
        this.users = users;
        this.phoneNumbers = phoneNumbers;
    }

    /** The profile fields of {@link CreateUser.Command} and {@link ChangeUser.Command}. */
    record Typed(
            String loginName,
            String displayName,
            Optional<String> mobile,
            List<String> roles,
            Optional<String> branch,
            Optional<String> team,
            Optional<String> language) {}

    /** The profile, unless a violation was recorded in {@code v}. */
    Optional<User.Profile> read(Validation v, Typed typed) {
        var fields = new Validation();
        var loginName = fields.check("loginName", () -> new LoginName(typed.loginName()));
        var displayName = fields.check("displayName", () -> Text.required(typed.displayName(), 60));
        var mobile = fields.check("mobile", () -> mobile(typed.mobile())).flatMap(number -> number);
        var branch = fields.check("branch", () -> Text.optional(typed.branch().orElse(""), 40))
                .flatMap(code -> code);
        var team = fields.check("team", () -> Text.optional(typed.team().orElse(""), 40))
                .flatMap(code -> code);
        var language = fields.check("language", () -> given(typed.language()).map(Language::of))
                .flatMap(tag -> tag);
        var roles = roles(fields, typed.roles());
        return v.check("", () -> {
            fields.throwIfInvalid();
            return new User.Profile(
                    loginName.orElseThrow(), displayName.orElseThrow(), mobile, roles, branch, team, language);
        });
    }

    /** @throws Conflict {@code identity.login-name.taken}, {@code identity.mobile.taken} */
    void requireFree(User.Profile profile, Optional<UserId> holder) {
        if (users.findByLoginName(profile.loginName()).map(User::id).stream()
                .anyMatch(id -> !holder.equals(Optional.of(id)))) {
            throw new Conflict("identity.login-name.taken", profile.loginName().value());
        }
        if (profile.mobile().map(PhoneNumber::key).flatMap(users::findByMobile).map(User::id).stream()
                .anyMatch(id -> !holder.equals(Optional.of(id)))) {
            throw new Conflict("identity.mobile.taken");
        }
    }

    private Optional<PhoneNumber> mobile(Optional<String> typed) {
        return given(typed).map(raw -> phoneNumbers
                .read(raw)
                .filter(PhoneNumber::isE164)
                .orElseThrow(() -> new InvalidValue("", "identity.user.mobile")));
    }

    private static Set<Role> roles(Validation v, List<String> codes) {
        var roles = EnumSet.noneOf(Role.class);
        for (int i = 0; i < codes.size(); i++) {
            String code = codes.get(i);
            var role =
                    Stream.of(Role.values()).filter(r -> r.name().equals(code)).findFirst();
            v.require(role.isPresent(), "roles[" + i + "]", "identity.role.unknown", code);
            role.ifPresent(roles::add);
        }
        v.require(!codes.isEmpty(), "roles", "identity.user.no-role");
        return roles;
    }

    private static Optional<String> given(Optional<String> typed) {
        return typed.map(String::strip).filter(text -> !text.isEmpty());
    }
}
