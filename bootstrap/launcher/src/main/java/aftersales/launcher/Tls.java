package aftersales.launcher;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.file.attribute.PosixFilePermissions.asFileAttribute;
import static java.nio.file.attribute.PosixFilePermissions.fromString;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What the server needs for TLS, as administrators have it.
 *
 * @param port where HTTPS is spoken
 * @param certificate PEM file: the server's certificate, then those of its issuers
 * @param key PEM file of the private key, PKCS #8, not encrypted
 */
record Tls(int port, Path certificate, Path key) {
    private static final Pattern KEY =
            Pattern.compile("-----BEGIN PRIVATE KEY-----([A-Za-z0-9+/=\\s]+)-----END PRIVATE KEY-----");

    /** Kinds of keys and an algorithm that each signs with. */
    private static final Map<String, String> KINDS =
            Map.of("RSA", "SHA256withRSA", "EC", "SHA256withECDSA", "Ed25519", "Ed25519");

    private static final int PASSWORD_BYTES = 24;

    /** A key store of one start, which only its owner can read. */
    record Store(Path file, String password) {}

    /**
     * Puts both into a key store that the server can read.
     *
     * @throws LaunchFailed naming the file that makes no sense
     */
    Store store(Path file) throws LaunchFailed {
        try {
            var random = new byte[PASSWORD_BYTES];
            new SecureRandom().nextBytes(random);
            String password = HexFormat.of().formatHex(random);
            List<Certificate> chain = chain();
            var store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry(
                    "aftersales", keyOf(chain.get(0)), password.toCharArray(), chain.toArray(Certificate[]::new));
            Files.deleteIfExists(file);
            Files.createFile(file, asFileAttribute(fromString("rw-------")));
            try (var out = Files.newOutputStream(file)) {
                store.store(out, password.toCharArray());
            }
            return new Store(file, password);
        } catch (IOException | GeneralSecurityException e) {
            throw new LaunchFailed("TLS cannot be set up: " + e, e);
        }
    }

    private List<Certificate> chain() throws LaunchFailed {
        try (var in = Files.newInputStream(certificate)) {
            var found = List.<Certificate>copyOf(
                    CertificateFactory.getInstance("X.509").generateCertificates(in));
            if (found.isEmpty()) {
                throw new LaunchFailed("AFTERSALES_TLS_CERT: there is no certificate in " + certificate);
            }
            return found;
        } catch (IOException | CertificateException e) {
            throw new LaunchFailed("AFTERSALES_TLS_CERT cannot be read: " + e, e);
        }
    }

    private PrivateKey keyOf(Certificate server) throws LaunchFailed, GeneralSecurityException {
        var encoded = new PKCS8EncodedKeySpec(encodedKey());
        for (var kind : KINDS.entrySet()) {
            try {
                var found = KeyFactory.getInstance(kind.getKey()).generatePrivate(encoded);
                if (!fits(found, server, kind.getValue())) {
                    throw new LaunchFailed("AFTERSALES_TLS_KEY is not the key of the certificate in " + certificate);
                }
                return found;
            } catch (InvalidKeySpecException e) {
                // of another kind
            }
        }
        throw new LaunchFailed("AFTERSALES_TLS_KEY: neither an RSA nor an EC nor an Ed25519 key: " + key);
    }

    private byte[] encodedKey() throws LaunchFailed {
        try {
            var pem = KEY.matcher(Files.readString(key, US_ASCII));
            if (!pem.find()) {
                throw new LaunchFailed("AFTERSALES_TLS_KEY: " + key + " holds no \"BEGIN PRIVATE KEY\" (PKCS #8, not"
                        + " encrypted). Convert it with: openssl pkcs8 -topk8 -nodes -in OLD -out NEW");
            }
            return Base64.getMimeDecoder().decode(pem.group(1));
        } catch (IOException e) {
            throw new LaunchFailed("AFTERSALES_TLS_KEY cannot be read: " + e, e);
        }
    }

    private static boolean fits(PrivateKey key, Certificate certificate, String algorithm)
            throws GeneralSecurityException {
        var data = "whose key?".getBytes(US_ASCII);
        var signer = Signature.getInstance(algorithm);
        signer.initSign(key);
        signer.update(data);
        byte[] signed = signer.sign();
        try {
            var checker = Signature.getInstance(algorithm);
            checker.initVerify(certificate.getPublicKey());
            checker.update(data);
            return checker.verify(signed);
        } catch (GeneralSecurityException e) {
            return false; // a key of another kind
        }
    }
}
