package aftersales.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {
    @Test
    void emptyEnvironmentMeansThePresets() throws LaunchFailed {
        var settings = Settings.from(Map.of());

        assertThat(settings.home()).isEqualTo(Path.of("var").toAbsolutePath());
        assertThat(settings.localAddress()).hasToString("http://127.0.0.1:8080/");
        assertThat(settings.externalDatabase()).isEmpty();
        assertThat(settings.javaOptions()).isEmpty();
    }

    @Test
    void emptyVariablesCountAsNotSet() throws LaunchFailed {
        var settings = Settings.from(Map.of("AFTERSALES_HOME", "", "AFTERSALES_HTTP_PORT", " "));

        assertThat(settings).isEqualTo(Settings.from(Map.of()));
    }

    @Test
    void readsEveryVariable() throws LaunchFailed {
        var settings = Settings.from(Map.of(
                "AFTERSALES_HOME", "/srv/aftersales",
                "AFTERSALES_HTTP_HOST", "0.0.0.0",
                "AFTERSALES_HTTP_PORT", "9000",
                "AFTERSALES_DB_URL", "jdbc:postgresql://db/aftersales",
                "AFTERSALES_DB_USER", "owner",
                "AFTERSALES_DB_PASSWORD", "secret",
                "AFTERSALES_JAVA_OPTS", "-Xmx1g  -Dx=y"));

        assertThat(settings.home()).isEqualTo(Path.of("/srv/aftersales"));
        assertThat(settings.localAddress()).hasToString("http://127.0.0.1:9000/");
        assertThat(settings.externalDatabase())
                .hasValueSatisfying(login -> assertThat(login.user()).isEqualTo("owner"));
        assertThat(settings.javaOptions()).containsExactly("-Xmx1g", "-Dx=y");
        assertThat(settings.toString()).doesNotContain("secret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "65536", "-1", "http"})
    void refusesWhatIsNoPort(String port) {
        assertThatThrownBy(() -> Settings.from(Map.of("AFTERSALES_HTTP_PORT", port)))
                .isInstanceOf(LaunchFailed.class)
                .hasMessage("AFTERSALES_HTTP_PORT is not a port number: " + port);
    }

    @Test
    void externalDatabaseNeedsAUser() {
        assertThatThrownBy(() -> Settings.from(Map.of("AFTERSALES_DB_URL", "jdbc:postgresql://db/aftersales")))
                .isInstanceOf(LaunchFailed.class)
                .hasMessageContaining("AFTERSALES_DB_USER");
    }

    @Test
    void externalDatabaseMustBePostgresql() {
        assertThatThrownBy(() -> Settings.from(Map.of(
                        "AFTERSALES_DB_URL", "jdbc:h2:mem:x",
                        "AFTERSALES_DB_USER", "owner",
                        "AFTERSALES_DB_PASSWORD", "secret")))
                .isInstanceOf(LaunchFailed.class)
                .hasMessageContaining("Not a JDBC URL of PostgreSQL");
    }

    @Test
    void addressOfVersionSixIsWrittenInBrackets() throws LaunchFailed {
        assertThat(Settings.from(Map.of("AFTERSALES_HTTP_HOST", "::1"))
                        .localAddress()
                        .toString())
                .startsWith("http://[0:0:0:0:0:0:0:1]:8080");
    }

    @Test
    void withTlsPlainHttpIsForThisMachineOnly() throws LaunchFailed {
        var settings = Settings.from(Map.of(
                "AFTERSALES_HTTP_HOST", "0.0.0.0",
                "AFTERSALES_HTTPS_PORT", "9443",
                "AFTERSALES_TLS_CERT", "cert.pem",
                "AFTERSALES_TLS_KEY", "key.pem"));

        assertThat(settings.plainAddress()).hasToString("http://127.0.0.1:8080/");
        assertThat(settings.localAddress()).hasToString("https://127.0.0.1:9443/");
        assertThat(settings.addresses()).extracting(InetSocketAddress::getPort).containsExactly(8080, 9443);
        assertThat(settings.addresses().get(0).getAddress().isLoopbackAddress()).isTrue();
        assertThat(settings.addresses().get(1).getAddress().isAnyLocalAddress()).isTrue();
    }

    @Test
    void halfOfTheTlsSettingsIsRefused() {
        assertThatThrownBy(() -> Settings.from(Map.of("AFTERSALES_TLS_CERT", "cert.pem")))
                .hasMessageContaining("AFTERSALES_TLS_KEY");
        assertThatThrownBy(() -> Settings.from(Map.of("AFTERSALES_HTTPS_PORT", "8443")))
                .hasMessageContaining("needs AFTERSALES_TLS_CERT");
    }
}
