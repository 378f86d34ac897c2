package aftersales.application.identity;

import aftersales.application.kernel.Acting;
import aftersales.application.kernel.Ids;
import aftersales.application.kernel.PhoneNumbers;
import aftersales.domain.identity.LogInDelay;
import aftersales.domain.identity.LoginName;
import aftersales.domain.identity.Password;
import aftersales.domain.identity.Token;
import aftersales.domain.identity.TokenId;
import aftersales.domain.identity.TokenSecret;
import aftersales.domain.identity.User;
import aftersales.domain.identity.UserId;
import aftersales.domain.kernel.Conflict;
import aftersales.domain.kernel.DomainEvent;
import aftersales.domain.kernel.InvalidValue;
import aftersales.domain.kernel.NotFound;
import aftersales.domain.kernel.PhoneNumber;
import aftersales.domain.kernel.RuleBroken;
import aftersales.domain.kernel.StaleVersion;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** Identity in memory: fakes of all outbound ports and the real services over them. */
final class FakeIdentity {
    static final String ADDRESS = "192.0.2.7";

    final MovableClock clock = new MovableClock();
    final Acting acting = new Acting();
    final FakeUsers users = new FakeUsers();
    final FakeTokens tokens = new FakeTokens();
    final Map<UserId, String> hashes = new HashMap<>();
    final FakeThrottle throttle = new FakeThrottle();
    final FakeJournal journal = new FakeJournal();
    final FakeInstallation installation = new FakeInstallation();
    final FakeHashes passwordHashes = new FakeHashes();
    final AtomicLong counter = new AtomicLong();
    final Ids ids = () -> new UUID(0, counter.incrementAndGet());
    final Secrets secrets = new FakeSecrets();
    final SetUpCode code = new SetUpCode("K7QM-3XTR-9DFW", clock.instant().plus(Duration.ofMinutes(30)));

    private final Credentials credentials = new Credentials() {
        @Override
        public Optional<String> hashOf(UserId user) {
            return Optional.ofNullable(hashes.get(user));
        }

        @Override
        public void store(UserId user, String hash) {
            hashes.put(user, hash);
        }
    };
    private final NewPassword newPassword = new NewPassword(users, credentials, passwordHashes, clock);
    private final Profiles profiles = new Profiles(users, new ChinesePhones());
    private final CredentialCheck check =
            new CredentialCheck(users, credentials, passwordHashes, throttle, journal, new ChinesePhones(), clock);
    /** The password that the sample company was begun with. */
    Optional<String> samplePassword = Optional.empty();

    private final SampleCompany sample = new SampleCompany() {
        @Override
        public void begin(String password) {
            if (password.length() < 8) {
                throw new InvalidValue("password", "identity.password.too-short", 8);
            }
            samplePassword = Optional.of(password);
        }

        @Override
        public void finish() {
            throw new AssertionError("after the set-up, not within it");
        }
    };
    private final FirstAdministrator firstAdministrator =
            new FirstAdministrator(installation, users, profiles, newPassword, sample, acting, ids, clock);

    final LogIn logIn = new LogInService(check, journal, clock);
    final IssueToken issueToken =
            new IssueTokenService(check, newPassword, tokens, secrets, journal, acting, ids, clock);
    final AuthenticateToken authenticate = new AuthenticateTokenService(tokens, users, clock);
    final ActorOf actorOf = new ActorOfService(users);
    final CreateUser create = new CreateUserService(users, profiles, newPassword, ids, clock);
    final ChangeUser change = new ChangeUserService(users, profiles, clock);
    final DisableUser disable = new DisableUserService(users, acting, clock);
    final EnableUser enable = new DisableUserService(users, acting, clock);
    final ResetPassword reset = new ResetPasswordService(users, newPassword, clock);
    final ChangeOwnPassword changeOwn = new ChangeOwnPasswordService(acting, users, check, newPassword);
    final ChooseLanguage chooseLanguage = new ChooseLanguageService(users, acting, clock);
    final CreateMachineToken createMachineToken = new CreateMachineTokenService(tokens, ids, clock);
    final RevokeToken revoke = new RevokeTokenService(tokens, clock);
    final EndToken end = new RevokeTokenService(tokens, clock);
    final SetUpFirstAdministrator setUp =
            new SetUpFirstAdministratorService(installation, firstAdministrator, throttle, code, clock);
    final SetUpUnattended setUpUnattended = new SetUpUnattendedService(installation, firstAdministrator);

    /** A person whose password is their own. */
    UserId aUser(String loginName, String password, String... roles) {
        return create.create(new CreateUser.Command(
                loginName,
                "Name of " + loginName,
                Optional.empty(),
                List.of(roles),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                password,
                true));
    }

    LogIn.Outcome logIn(String name, String password) {
        return logIn.logIn(new LogIn.Command(name, password, ADDRESS));
    }

    static final class MovableClock extends Clock {
        private Instant now = Instant.parse("2026-03-02T08:00:00Z");

        void advance(Duration by) {
            now = now.plus(by);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    static final class FakeUsers implements Users {
        private final Map<UserId, User.State> states = new HashMap<>();
        final List<DomainEvent> events = new ArrayList<>();

        @Override
        public User get(UserId id) {
            return find(id).orElseThrow(() -> new NotFound("User", id.value()));
        }

        @Override
        public Optional<User> find(UserId id) {
            return Optional.ofNullable(states.get(id)).map(User::restore);
        }

        @Override
        public Optional<User> findByLoginName(LoginName name) {
            return states.values().stream()
                    .filter(s -> s.loginName().equals(name))
                    .findFirst()
                    .map(User::restore);
        }

        @Override
        public Optional<User> findByMobile(String key) {
            return states.values().stream()
                    .filter(s -> s.mobile().map(PhoneNumber::key).equals(Optional.of(key)))
                    .findFirst()
                    .map(User::restore);
        }

        @Override
        public boolean isAdministratorLeftBesides(UserId id) {
            return states.values().stream()
                    .map(User::restore)
                    .anyMatch(user -> user.isAdministrator() && !user.id().equals(id));
        }

        @Override
        public void save(User user) {
            var happened = user.drainEvents();
            if (happened.isEmpty()) {
                return;
            }
            var stored = states.get(user.id());
            if (!user.isNew() && stored.version() != user.state().version()) {
                throw new StaleVersion("User", stored.version());
            }
            var state = user.state();
            states.values().stream().filter(s -> !s.id().equals(state.id())).forEach(s -> {
                if (s.loginName().equals(state.loginName())) {
                    throw new Conflict("identity.login-name.taken", "");
                }
                if (s.mobile().isPresent()
                        && s.mobile()
                                .map(PhoneNumber::key)
                                .equals(state.mobile().map(PhoneNumber::key))) {
                    throw new Conflict("identity.mobile.taken");
                }
            });
            events.addAll(happened);
            states.put(user.id(), user.isNew() ? state : versioned(state));
        }

        private static User.State versioned(User.State s) {
            return new User.State(
                    s.id(),
                    s.version() + 1,
                    s.loginName(),
                    s.displayName(),
                    s.mobile(),
                    s.roles(),
                    s.branch(),
                    s.team(),
                    s.language(),
                    s.enabled(),
                    s.mustChangePassword(),
                    s.passwordSetAt(),
                    s.createdAt());
        }
    }

    static final class FakeTokens implements Tokens {
        final Map<TokenId, Token.State> states = new HashMap<>();

        @Override
        public Token get(TokenId id) {
            return Optional.ofNullable(states.get(id))
                    .map(Token::restore)
                    .orElseThrow(() -> new NotFound("Token", id.value()));
        }

        @Override
        public Optional<Token> findByHash(String hash) {
            return states.values().stream()
                    .filter(s -> s.hash().equals(hash))
                    .findFirst()
                    .map(Token::restore);
        }

        @Override
        public void save(Token token) {
            states.put(token.id(), token.state());
        }

        @Override
        public void used(TokenId id, Instant now) {}
    }

    static final class FakeThrottle implements LogInThrottle {
        final Map<Key, LogInDelay.Tries> tries = new HashMap<>();

        @Override
        public Optional<Instant> enter(List<Key> keys, Instant now) {
            var openAt = keys.stream()
                    .map(key -> key.delay().openAt(tries.getOrDefault(key, new LogInDelay.Tries(0, now))))
                    .max(Instant::compareTo)
                    .filter(now::isBefore);
            if (openAt.isEmpty()) {
                keys.forEach(key ->
                        tries.put(key, LogInDelay.oneMore(tries.getOrDefault(key, new LogInDelay.Tries(0, now)), now)));
            }
            return openAt;
        }

        @Override
        public void succeeded(List<Key> keys) {
            for (var key : keys) {
                if (key.delay() == LogInDelay.ADDRESS) {
                    tries.computeIfPresent(key, (k, t) -> new LogInDelay.Tries(Math.max(0, t.count() - 1), t.last()));
                } else {
                    tries.remove(key);
                }
            }
        }
    }

    static final class FakeJournal implements LogInJournal {
        record Entry(Event event, Optional<UserId> user, String address, Instant at) {}

        final List<Entry> entries = new ArrayList<>();

        @Override
        public void note(Event event, Optional<UserId> user, String address, Instant at) {
            entries.add(new Entry(event, user, address, at));
        }

        @Override
        public boolean isUsual(UserId user, String address, Instant since) {
            return entries.stream()
                    .anyMatch(e -> e.user().equals(Optional.of(user))
                            && e.address().equals(address)
                            && !e.at().isBefore(since)
                            && (e.event() == Event.LOGGED_IN || e.event() == Event.TOKEN_ISSUED));
        }
    }

    static final class FakeInstallation implements Installation {
        private boolean done;

        @Override
        public boolean isSetUp() {
            return done;
        }

        @Override
        public void claim(UserId administrator, Instant now) {
            if (done) {
                throw new RuleBroken("identity.set-up.done");
            }
            done = true;
        }
    }

    /** Counts the comparisons: they are what guessers must not get many of. */
    static final class FakeHashes implements PasswordHashes {
        int comparisons;

        @Override
        public String hash(Password password) {
            return "new:" + password.value();
        }

        @Override
        public boolean matches(Password password, String hash) {
            comparisons++;
            return hash.substring(hash.indexOf(':') + 1).equals(password.value());
        }

        @Override
        public boolean isOutdated(String hash) {
            return !hash.startsWith("new:");
        }

        @Override
        public void imitate(Password password) {
            comparisons++;
        }
    }

    private final class FakeSecrets implements Secrets {
        @Override
        public TokenSecret tokenSecret() {
            return TokenSecret.of(
                    ByteBuffer.allocate(32).putLong(counter.incrementAndGet()).array());
        }

        @Override
        public String oneTimePassword() {
            return "k7qm-3xtr-9dfw";
        }
    }

    /** Reads mobile numbers only. */
    private static final class ChinesePhones implements PhoneNumbers {
        @Override
        public Optional<PhoneNumber> read(String raw, Context context) {
            return read(raw);
        }

        @Override
        public Optional<PhoneNumber> read(String raw) {
            String digits = raw.replaceAll("\\D", "");
            return digits.matches("1[3-9]\\d{9}")
                    ? Optional.of(new PhoneNumber("+86" + digits, raw))
                    : Optional.empty();
        }
    }
}
