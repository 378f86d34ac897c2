package aftersales.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** How the product starts, and how it says that it cannot. */
class StartIT {
    @Test
    void printsTheSetUpCodeUntilSomebodyHasSetItUp() throws Exception {
        try (var product = Product.started(Map.of())) {
            assertThat(product.console())
                    .contains("Aftersales is ready: " + product.address())
                    .containsPattern("One-time set-up code.*: [2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}")
                    .contains("一次性初始化验证码");
            assertThat(product.stop()).isIn(130, 143);
        }
    }

    @Test
    void saysPlainlyThatTheApplicationDoesNotRunAndStopsEverything() throws Exception {
        try (var product = Product.launched(Map.of("AFTERSALES_TIME_ZONE", "Middle/Earth"))) {
            assertThat(product.awaitEnd()).isEqualTo(1);
            assertThat(product.console())
                    .contains("started with errors")
                    .contains("AFTERSALES_TIME_ZONE is \"Middle/Earth\", but must be a time zone")
                    .contains("logs/server.log");
            assertThat(product.home().resolve("postgresql/data/postmaster.pid")).doesNotExist();
        }
    }

    @Test
    void saysPlainlyThatASettingMakesNoSense() throws Exception {
        try (var product = Product.launched(Map.of("AFTERSALES_DB_URL", "jdbc:postgresql://db/x"))) {
            assertThat(product.awaitEnd()).isEqualTo(1);
            assertThat(product.console()).contains("AFTERSALES_DB_URL needs AFTERSALES_DB_USER beside it");
        }
    }
}
