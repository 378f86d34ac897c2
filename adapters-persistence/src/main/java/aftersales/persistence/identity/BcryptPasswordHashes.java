package aftersales.persistence.identity;

import aftersales.application.identity.PasswordHashes;
import aftersales.domain.identity.Password;
import at.favre.lib.crypto.bcrypt.BCrypt;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * bcrypt over the Base64 of SHA-256: bcrypt alone reads 72 bytes, which is 24 Chinese characters. Base64, because bcrypt
 * stops at a zero byte.
 */
@ApplicationScoped
class BcryptPasswordHashes implements PasswordHashes {
    /** 2^12 rounds: some 250 ms on a present machine. */
    private static final int COST = 12;

    /** Of no password that anybody could type; for {@link #imitate}. */
    private static final String NOBODYS = "$2a$12$R9h/cIPz0gi.URNNX3kh2OPST9/PgBkqquzi.Ss7KIUgO2t0jWMUW";

    @Override
    public String hash(Password password) {
        return BCrypt.withDefaults().hashToString(COST, digest(password));
    }

    @Override
    public boolean matches(Password password, String hash) {
        return BCrypt.verifyer().verify(digest(password), hash.toCharArray()).verified;
    }

    @Override
    public boolean isOutdated(String hash) {
        return Integer.parseInt(hash.substring(4, 6)) < COST;
    }

    @Override
    public void imitate(Password password) {
        matches(password, NOBODYS);
    }

    private static char[] digest(Password password) {
        try {
            byte[] sha256 =
                    MessageDigest.getInstance("SHA-256").digest(password.value().getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(sha256).toCharArray();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
