package aftersales.bootstrap;

import aftersales.application.identity.ConsoleAccess;
import aftersales.application.identity.SetUpCode;
import aftersales.application.identity.SetUpSettings;
import aftersales.application.job.JobSettings;
import aftersales.application.kernel.BusinessSettings;
import aftersales.application.kernel.InstallationSecret;
import aftersales.application.kernel.ProductClock;
import aftersales.application.review.AnchorSettings;
import aftersales.telephony.line.StartLines;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Currency;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Reads each setting once and hands it to whom it concerns, as the record that the application asks for. */
@Dependent
class SettingsProducer {
    private static final int KEY_BYTES = 32;
    private static final Duration SET_UP_CODE_LIFE = Duration.ofMinutes(30);

    @Produces
    @Singleton
    static Environment environment() {
        return Environment.ofProcess();
    }

    @Produces
    @Singleton
    static BusinessSettings business(Environment environment) {
        String region = environment.region("AFTERSALES_REGION", "CN");
        return new BusinessSettings(
                environment.timeZone("AFTERSALES_TIME_ZONE", "Asia/Shanghai"),
                region,
                environment.areaCode("AFTERSALES_AREA_CODE"),
                Currency.getInstance(new Locale.Builder().setRegion(region).build()));
    }

    @Produces
    @Singleton
    static Clock clock(BusinessSettings business) {
        return new ProductClock(business.timeZone());
    }

    @Produces
    @Singleton
    static JobSettings jobs(Environment environment) {
        return new JobSettings(environment.time("AFTERSALES_DAILY_JOBS_AT", LocalTime.of(5, 30)));
    }

    @Produces
    @Singleton
    static StartLines startLines(Environment environment) {
        return StartLines.parse(environment.text(StartLines.VARIABLE).orElse(""));
    }

    /** Printed by the launcher; a server that was started without one has a code that nobody knows. */
    @Produces
    @Singleton
    static SetUpCode setUpCode(Environment environment, Clock clock) {
        return new SetUpCode(
                environment.text("AFTERSALES_SETUP_CODE").orElseGet(() -> UUID.randomUUID()
                        .toString()),
                clock.instant().plus(SET_UP_CODE_LIFE));
    }

    @Produces
    @Singleton
    static SetUpSettings setUp(Environment environment) {
        return new SetUpSettings(environment.flag("AFTERSALES_DEMO"));
    }

    @Produces
    @Singleton
    static AnchorSettings anchors(Environment environment) {
        var home = Path.of(environment.text("AFTERSALES_HOME").orElse("var"));
        return new AnchorSettings(
                environment.text("AFTERSALES_ANCHORS").map(Path::of).orElseGet(() -> home.resolve("anchors")));
    }

    /** Kept by the launcher; a server that was started without one forgets it at its end. */
    @Produces
    @Singleton
    static InstallationSecret secret(Environment environment) {
        return new InstallationSecret(
                environment.text("AFTERSALES_INSTALLATION_SECRET").orElseGet(SettingsProducer::randomKey));
    }

    /** A new key at each start; {@link ConsoleDoor} writes it where only the owner of the data can read it. */
    @Produces
    @Singleton
    static ConsoleAccess console() {
        return new ConsoleAccess(Optional.of(randomKey()));
    }

    private static String randomKey() {
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        return HexFormat.of().formatHex(key);
    }
}
