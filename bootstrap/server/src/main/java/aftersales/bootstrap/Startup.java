package aftersales.bootstrap;

import aftersales.application.identity.SampleCompany;
import aftersales.application.identity.SetUpSettings;
import aftersales.application.identity.SetUpStatus;
import aftersales.application.identity.SetUpUnattended;
import aftersales.application.kernel.Acting;
import aftersales.application.kernel.Actor;
import aftersales.application.kernel.BusinessSettings;
import aftersales.application.kernel.Door;
import aftersales.domain.identity.UserId;
import aftersales.domain.kernel.InvalidValue;
import aftersales.domain.kernel.Permission;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * What happens once when the application starts, before it is ready: settings are read (a bad one ends the start), and an
 * unattended installation is set up.
 */
@ApplicationScoped
class Startup {
    private static final Logger LOG = Logger.getLogger(Startup.class.getName());
    /** The launcher prints the set-up code when it finds this file in the server's temporary directory. */
    private static final String SET_UP_IS_DUE = "set-up-is-due";

    /** Why the password of the administrator is refused, for the log, which speaks English. */
    private static final Map<String, String> REASONS = Map.of(
            "identity.password.too-short", "is too short: at least 8 characters are needed",
            "identity.password.too-long", "is too long: 128 characters at most",
            "identity.password.common", "is one that everybody tries first: choose another",
            "identity.password.own-word", "is just a name with some digits: choose another");

    private final Environment environment;
    private final BusinessSettings business;
    private final SetUpStatus status;
    private final SetUpUnattended unattended;
    private final SetUpSettings wishes;
    private final SampleCompany sample;
    private final Acting acting;

    @Inject
    Startup(
            Environment environment,
            BusinessSettings business,
            SetUpStatus status,
            SetUpUnattended unattended,
            SetUpSettings wishes,
            SampleCompany sample,
            Acting acting) {
        this.environment = environment;
        this.business = business;
        this.status = status;
        this.unattended = unattended;
        this.wishes = wishes;
        this.sample = sample;
        this.acting = acting;
    }

    void start(@Observes @Initialized(ApplicationScoped.class) Object application) throws IOException {
        LOG.log(Level.INFO, "Business time zone {0}, region {1}", new Object[] {business.timeZone(), business.region()
        });
        environment.text("AFTERSALES_ADMIN_PASSWORD").ifPresent(this::setUp);
        finishSample();
        if (!status.isSetUp()) {
            Files.writeString(Path.of(System.getProperty("jboss.server.temp.dir"), SET_UP_IS_DUE), "");
        }
    }

    private void setUp(String password) {
        var installer = Actor.program("AFTERSALES_ADMIN_PASSWORD", Door.SETUP, Permission.USER_MANAGE);
        acting.as(installer, () -> {
            administrator(password);
        });
    }

    /** Of an unattended set-up just now, or of a start that was killed while it was loading. */
    private void finishSample() {
        try {
            acting.as(Actor.program("start", Door.SETUP, Permission.DEMO_LOAD), sample::finish);
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, "The demonstration company is not whole; the next start tries again", e);
        }
    }

    /** @throws Environment.BadSetting when the password breaks the rules that hold for everybody */
    private Optional<UserId> administrator(String password) {
        try {
            return unattended.setUp(password, wishes.sampleCompany());
        } catch (InvalidValue e) {
            throw new Environment.BadSetting("AFTERSALES_ADMIN_PASSWORD", reason(e));
        }
    }

    private static String reason(InvalidValue refusal) {
        String code = refusal.violations().get(0).code();
        return REASONS.getOrDefault(code, "is refused: " + code);
    }
}
