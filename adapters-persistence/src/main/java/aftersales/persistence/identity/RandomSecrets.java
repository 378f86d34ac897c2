package aftersales.persistence.identity;

import aftersales.application.identity.Secrets;
import aftersales.domain.identity.TokenSecret;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;

/** Secrets from the system's random source. */
@ApplicationScoped
class RandomSecrets implements Secrets {
    /** Without letters and digits that are mistaken for one another. */
    private static final String LEGIBLE = "23456789abcdefghjkmnpqrstuvwxyz";

    private static final int TOKEN_BYTES = 32;
    private static final int GROUPS = 3;
    private static final int GROUP = 4;

    private final SecureRandom random = new SecureRandom();

    @Override
    public TokenSecret tokenSecret() {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        return TokenSecret.of(bytes);
    }

    @Override
    public String oneTimePassword() {
        var password = new StringBuilder();
        for (int i = 0; i < GROUPS * GROUP; i++) {
            if (i > 0 && i % GROUP == 0) {
                password.append('-');
            }
            password.append(LEGIBLE.charAt(random.nextInt(LEGIBLE.length())));
        }
        return password.toString();
    }
}
