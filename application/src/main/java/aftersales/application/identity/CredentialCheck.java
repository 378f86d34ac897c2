package aftersales.application.identity;

import aftersales.application.kernel.PhoneNumbers;
import aftersales.domain.identity.LogInDelay;
import aftersales.domain.identity.LoginName;
import aftersales.domain.identity.Password;
import aftersales.domain.identity.User;
import aftersales.domain.identity.UserId;
import aftersales.domain.kernel.InvalidValue;
import aftersales.domain.kernel.PhoneNumber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Compares a password with the stored one: throttled, in constant time, and with one answer for every kind of mistake. Tries
 * from an address that a person usually comes from are counted apart, so that outsiders can slow down only one another.
 */
@ApplicationScoped
class CredentialCheck {
    private static final Duration USUAL_FOR = Duration.ofDays(90);

    private final Users users;
    private final Credentials credentials;
    private final PasswordHashes hashes;
    private final LogInThrottle throttle;
    private final LogInJournal journal;
    private final PhoneNumbers phoneNumbers;
    private final Clock clock;

    @Inject
    CredentialCheck(
            Users users,
            Credentials credentials,
            PasswordHashes hashes,
            LogInThrottle throttle,
            LogInJournal journal,
            PhoneNumbers phoneNumbers,
            Clock clock) {
        this.users = users;
        this.credentials = credentials;
        this.hashes = hashes;
        this.throttle = throttle;
        this.journal = journal;
        this.phoneNumbers = phoneNumbers;
        this.clock = clock;
    }

    /** What the check found. */
    sealed interface Finding {}

    record Right(User user) implements Finding {}

    record Wrong() implements Finding {}

    record Wait(Duration duration) implements Finding {}

    /** By what somebody typed as their name: login name or mobile number. */
    Finding check(String username, String password, String address) {
        return check(resolve(username), username, password, address);
    }

    /** Of somebody who is known already. */
    Finding check(User user, String password, String address) {
        return check(Optional.of(user), user.state().loginName().value(), password, address);
    }

    private Finding check(Optional<User> user, String username, String password, String address) {
        var now = clock.instant();
        var keys = keys(user, username, address, now);
        var openAt = throttle.enter(keys, now);
        if (openAt.isPresent()) {
            return new Wait(Duration.between(now, openAt.get()));
        }
        var typed = Password.typed(password);
        boolean right =
                matches(user, typed) && user.map(u -> u.state().enabled()).orElse(false);
        if (!right) {
            journal.note(LogInJournal.Event.REFUSED, user.map(User::id), address, now);
            return new Wrong();
        }
        throttle.succeeded(keys);
        renewHash(user.orElseThrow().id(), typed);
        return new Right(user.orElseThrow());
    }

    private boolean matches(Optional<User> user, Password typed) {
        var hash = user.map(User::id).flatMap(credentials::hashOf);
        if (hash.isEmpty()) {
            hashes.imitate(typed);
            return false;
        }
        return hashes.matches(typed, hash.get());
    }

    /** The only moment at which the password is known, hence at which an older hash can be made anew. */
    private void renewHash(UserId user, Password typed) {
        if (credentials.hashOf(user).map(hashes::isOutdated).orElse(false)) {
            credentials.store(user, hashes.hash(typed));
        }
    }

    private List<LogInThrottle.Key> keys(Optional<User> user, String username, String address, Instant now) {
        boolean usual = user.map(u -> journal.isUsual(u.id(), address, now.minus(USUAL_FOR)))
                .orElse(false);
        String account = user.map(u -> u.id().value().toString()).orElseGet(() -> "unknown:" + digest(username));
        return usual
                ? List.of(new LogInThrottle.Key(LogInDelay.USUAL, account + "@" + address))
                : List.of(
                        new LogInThrottle.Key(LogInDelay.ACCOUNT, account),
                        new LogInThrottle.Key(LogInDelay.ADDRESS, address));
    }

    private Optional<User> resolve(String username) {
        return loginName(username)
                .flatMap(users::findByLoginName)
                .or(() -> phoneNumbers.read(username).map(PhoneNumber::key).flatMap(users::findByMobile));
    }

    private static Optional<LoginName> loginName(String username) {
        try {
            return Optional.of(new LoginName(username));
        } catch (InvalidValue e) {
            return Optional.empty();
        }
    }

    /** Names that are nobody's are counted as well, but may be passwords typed into the wrong field. */
    private static String digest(String username) {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of()
                    .formatHex(sha256.digest(
                            username.strip().toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
