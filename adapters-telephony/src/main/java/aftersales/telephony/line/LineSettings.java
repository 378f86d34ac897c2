package aftersales.telephony.line;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Reads the settings of the lines, once. */
@ApplicationScoped
class LineSettings {

    /** @throws IllegalArgumentException when the setting cannot be understood: the product does not start half deaf */
    @Produces
    @Singleton
    StartLines startLines() {
        var setting = Optional.ofNullable(System.getProperty("aftersales.lines"))
                .or(() -> Optional.ofNullable(System.getenv(StartLines.VARIABLE)));
        return StartLines.parse(setting.orElse(""));
    }
}
