package aftersales.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyStore;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TlsTest {
    private static final char[] PASSWORD = "for the test".toCharArray();

    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"RSA", "EC", "Ed25519"})
    void makesAKeyStoreThatOnlyItsOwnerReads(String kind) throws Exception {
        var tls = madeWith(kind, "one");

        var store = tls.store(directory.resolve("tls.p12"));

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(store.file())))
                .isEqualTo("rw-------");
        var read = KeyStore.getInstance(store.file().toFile(), store.password().toCharArray());
        assertThat(read.getCertificate("aftersales").getPublicKey().getAlgorithm())
                .isIn(kind, "EdDSA");
        assertThat(read.isKeyEntry("aftersales")).isTrue();
    }

    @Test
    void refusesTheKeyOfAnotherCertificate() throws Exception {
        var mixed = new Tls(
                8443,
                madeWith("RSA", "one").certificate(),
                madeWith("RSA", "two").key());

        assertThatThrownBy(() -> mixed.store(directory.resolve("tls.p12")))
                .isInstanceOf(LaunchFailed.class)
                .hasMessageContaining("is not the key of the certificate");
    }

    @Test
    void saysWhatToDoWithAKeyOfAnotherFormat() throws Exception {
        var tls = madeWith("RSA", "one");
        Files.writeString(tls.key(), "-----BEGIN RSA PRIVATE KEY-----\nAA==\n-----END RSA PRIVATE KEY-----\n");

        assertThatThrownBy(() -> tls.store(directory.resolve("tls.p12")))
                .isInstanceOf(LaunchFailed.class)
                .hasMessageContaining("openssl pkcs8 -topk8");
    }

    @Test
    void namesTheFileThatIsNotThere() throws Exception {
        var tls = new Tls(8443, directory.resolve("none.pem"), directory.resolve("none.key"));

        assertThatThrownBy(() -> tls.store(directory.resolve("tls.p12")))
                .hasMessageContaining("AFTERSALES_TLS_CERT cannot be read")
                .hasMessageContaining("none.pem");
    }

    private Tls madeWith(String kind, String name) throws Exception {
        Path keys = directory.resolve(name + ".p12");
        var keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "x",
                        "-keyalg",
                        kind,
                        "-dname",
                        "CN=localhost",
                        "-keystore",
                        keys.toString(),
                        "-storepass",
                        new String(PASSWORD))
                .inheritIO()
                .start();
        assertThat(keytool.waitFor()).isZero();
        var store = KeyStore.getInstance(keys.toFile(), PASSWORD);
        return new Tls(
                8443,
                pem(name + ".pem", "CERTIFICATE", store.getCertificate("x").getEncoded()),
                pem(name + ".key", "PRIVATE KEY", store.getKey("x", PASSWORD).getEncoded()));
    }

    private Path pem(String name, String what, byte[] encoded) throws IOException {
        return Files.writeString(
                directory.resolve(name),
                "-----BEGIN " + what + "-----\n" + Base64.getMimeEncoder().encodeToString(encoded) + "\n-----END "
                        + what + "-----\n");
    }
}
