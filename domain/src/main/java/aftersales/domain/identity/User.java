package aftersales.domain.identity;

import aftersales.domain.kernel.Aggregate;
import aftersales.domain.kernel.AggregateState;
import aftersales.domain.kernel.AuditLock;
import aftersales.domain.kernel.DomainEvent;
import aftersales.domain.kernel.InvalidValue;
import aftersales.domain.kernel.Permission;
import aftersales.domain.kernel.PhoneNumber;
import aftersales.domain.kernel.RowScope;
import aftersales.domain.kernel.RuleBroken;
import aftersales.domain.kernel.Text;
import aftersales.domain.kernel.Validation;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A person who may log in. Created by an administrator with a password that is good for the first log-in only; from then on
 * the password is known to nobody else. Somebody who leaves is disabled, never deleted, because their name stands in the
 * history of everything they did. The password's hash is not part of the user, so that it never reaches the audit trail.
 */
public final class User extends Aggregate<User.State> {

    private User(State state, DomainEvent created) {
        super(state, created);
    }

    private User(State loaded) {
        super(loaded, AuditLock.open());
    }

    /** @param mustChangePassword whether the password was given by somebody else and has to be changed at the first log-in */
    public static User create(UserId id, Profile profile, boolean mustChangePassword, Instant now) {
        var state = new State(
                id,
                0,
                profile.loginName(),
                profile.displayName(),
                profile.mobile(),
                profile.roles(),
                profile.branch(),
                profile.team(),
                profile.language(),
                true,
                mustChangePassword,
                now,
                now);
        return new User(state, new Created(id, profile.roles(), now));
    }

    public static User restore(State state) {
        return new User(state);
    }

    public UserId id() {
        return state().id();
    }

    /** Everything an administrator may change at once. */
    public void change(Profile profile, Instant now) {
        change(
                UserStateBuilder.builder(state())
                        .loginName(profile.loginName())
                        .displayName(profile.displayName())
                        .mobile(profile.mobile())
                        .roles(profile.roles())
                        .branch(profile.branch())
                        .team(profile.team())
                        .language(profile.language())
                        .build(),
                new Changed(id(), profile.roles(), now));
    }

    /** The language in which this person wants to be spoken to. */
    public void speak(Language language, Instant now) {
        change(
                UserStateBuilder.builder(state())
                        .language(Optional.of(language))
                        .build(),
                new Changed(id(), state().roles(), now));
    }

    /**
     * Ends all access, at once.
     *
     * @throws RuleBroken {@code identity.user.is-disabled}
     */
    public void disable(Instant now) {
        require(state().enabled(), "identity.user.is-disabled");
        change(UserStateBuilder.builder(state()).enabled(false).build(), new Disabled(id(), now));
    }

    /** @throws RuleBroken {@code identity.user.is-enabled} */
    public void enable(Instant now) {
        require(!state().enabled(), "identity.user.is-enabled");
        change(UserStateBuilder.builder(state()).enabled(true).build(), new Enabled(id(), now));
    }

    /** Somebody else has given this person a password: good for one log-in, and every session so far is over. */
    public void passwordReset(Instant now) {
        change(
                UserStateBuilder.builder(state())
                        .mustChangePassword(true)
                        .passwordSetAt(now)
                        .build(),
                new PasswordReset(id(), now));
    }

    /** The person has chosen a password of their own; every session so far is over. */
    public void passwordChosen(Instant now) {
        change(
                UserStateBuilder.builder(state())
                        .mustChangePassword(false)
                        .passwordSetAt(now)
                        .build(),
                new PasswordChosen(id(), now));
    }

    /** What this person may do now: nothing while disabled or while the password is not their own. */
    public Set<Permission> permissions() {
        return state().enabled() && !state().mustChangePassword() ? Role.permissionsOf(state().roles()) : Set.of();
    }

    public RowScope scope() {
        return Role.scopeOf(state().roles());
    }

    public boolean isAdministrator() {
        return state().enabled() && state().roles().contains(Role.ADMINISTRATOR);
    }

    /** @param passwordSetAt sessions that began with an earlier password are over */
    @RecordBuilder
    public record State(
            UserId id,
            int version,
            LoginName loginName,
            String displayName,
            Optional<PhoneNumber> mobile,
            Set<Role> roles,
            Optional<String> branch,
            Optional<String> team,
            Optional<Language> language,
            boolean enabled,
            boolean mustChangePassword,
            Instant passwordSetAt,
            Instant createdAt)
            implements AggregateState {
        public State {
            roles = sorted(roles);
        }
    }

    /**
     * What an administrator says about a person.
     *
     * @param branch code of the branch office, for row scope
     * @param team code of the team, for row scope
     * @param language empty: that of the browser
     */
    public record Profile(
            LoginName loginName,
            String displayName,
            Optional<PhoneNumber> mobile,
            Set<Role> roles,
            Optional<String> branch,
            Optional<String> team,
            Optional<Language> language) {
        /** @throws InvalidValue naming display name, mobile, roles, branch or team */
        public Profile {
            var name = displayName;
            var branchCode = branch.orElse(null);
            var teamCode = team.orElse(null);
            var v = new Validation();
            displayName = v.check("displayName", () -> Text.required(name, 60)).orElse("");
            branch = v.check("branch", () -> Text.optional(branchCode, 40)).flatMap(code -> code);
            team = v.check("team", () -> Text.optional(teamCode, 40)).flatMap(code -> code);
            v.require(!roles.isEmpty(), "roles", "identity.user.no-role");
            v.require(mobile.map(PhoneNumber::isE164).orElse(true), "mobile", "identity.user.mobile");
            v.throwIfInvalid();
            roles = sorted(roles);
        }
    }

    private static Set<Role> sorted(Set<Role> roles) {
        return Collections.unmodifiableSet(new TreeSet<>(roles));
    }

    /** Somebody may log in from now on. */
    public record Created(UserId user, Set<Role> roles, Instant at) implements DomainEvent {
        @Override
        public String name() {
            return "UserCreated";
        }
    }

    public record Changed(UserId user, Set<Role> roles, Instant at) implements DomainEvent {
        @Override
        public String name() {
            return "UserChanged";
        }
    }

    public record Disabled(UserId user, Instant at) implements DomainEvent {
        @Override
        public String name() {
            return "UserDisabled";
        }
    }

    public record Enabled(UserId user, Instant at) implements DomainEvent {
        @Override
        public String name() {
            return "UserEnabled";
        }
    }

    public record PasswordReset(UserId user, Instant at) implements DomainEvent {}

    public record PasswordChosen(UserId user, Instant at) implements DomainEvent {}
}
