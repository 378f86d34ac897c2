package aftersales.bootstrap;

import aftersales.application.identity.SetUpStatus;
import aftersales.application.identity.SetUpUnattended;
import aftersales.application.kernel.Acting;
import aftersales.application.kernel.Actor;
import aftersales.application.kernel.BusinessSettings;
import aftersales.application.kernel.Door;
import aftersales.domain.kernel.Permission;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

    private final Environment environment;
    private final BusinessSettings business;
    private final SetUpStatus status;
    private final SetUpUnattended unattended;
    private final Acting acting;

    @Inject
    Startup(
            Environment environment,
            BusinessSettings business,
            SetUpStatus status,
            SetUpUnattended unattended,
            Acting acting) {
        this.environment = environment;
        this.business = business;
        this.status = status;
        this.unattended = unattended;
        this.acting = acting;
    }

    void start(@Observes @Initialized(ApplicationScoped.class) Object application) throws IOException {
        LOG.log(Level.INFO, "Business time zone {0}, region {1}", new Object[] {business.timeZone(), business.region()
        });
        environment.text("AFTERSALES_ADMIN_PASSWORD").ifPresent(this::setUp);
        if (!status.isSetUp()) {
            Files.writeString(Path.of(System.getProperty("jboss.server.temp.dir"), SET_UP_IS_DUE), "");
        }
    }

    private void setUp(String password) {
        var installer = Actor.program("AFTERSALES_ADMIN_PASSWORD", Door.SETUP, Permission.USER_MANAGE);
        acting.as(installer, () -> {
            unattended.setUp(password);
        });
    }
}
