package aftersales.web.identity;

import aftersales.domain.identity.TokenSecret;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Secrets of tokens that a person makes on a page. The same submitted form gives the same secret, so that a double click
 * shows the token that was made; nobody can guess it, because it comes from a key that only the session knows.
 */
final class SessionSecrets {
    private static final String ATTRIBUTE = "aftersales.secret-key";
    private static final String HMAC = "HmacSHA256";
    private static final int KEY_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private SessionSecrets() {}

    static TokenSecret secret(HttpServletRequest request, String operation) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key(request), HMAC));
            return TokenSecret.of(mac.doFinal(String.valueOf(operation).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + HMAC, e);
        }
    }

    private static byte[] key(HttpServletRequest request) {
        var session = request.getSession();
        synchronized (session) {
            byte[] key = (byte[]) session.getAttribute(ATTRIBUTE);
            if (key == null) {
                key = new byte[KEY_BYTES];
                RANDOM.nextBytes(key);
                session.setAttribute(ATTRIBUTE, key);
            }
            return key;
        }
    }
}
