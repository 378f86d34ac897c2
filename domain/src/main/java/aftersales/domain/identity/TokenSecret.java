package aftersales.domain.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The secret of a {@link Token} as its holder sends it: {@code aft_} and 256 random bits. Shown once, stored as a hash only;
 * since it is random, a plain SHA-256 cannot be guessed back. The fixed prefix lets leak scanners find it.
 */
public record TokenSecret(String value) {
    private static final Pattern SHAPE = Pattern.compile("aft_[A-Za-z0-9_-]{43}");
    private static final int SHOWN = 10;

    /** @throws IllegalArgumentException when this is no token secret */
    public TokenSecret {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not a token secret");
        }
    }

    /** @param random 32 random bytes */
    public static TokenSecret of(byte[] random) {
        return new TokenSecret("aft_" + Base64.getUrlEncoder().withoutPadding().encodeToString(random));
    }

    /** What a caller sent, if it can be a token at all. */
    public static Optional<TokenSecret> read(String sent) {
        return sent != null && SHAPE.matcher(sent).matches() ? Optional.of(new TokenSecret(sent)) : Optional.empty();
    }

    /** SHA-256 in lower-case hexadecimal: all that is ever stored. */
    public String hash() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(value.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** The first characters, by which people tell tokens apart; too few to help a guesser. */
    public String shown() {
        return value.substring(0, SHOWN);
    }

    /** Never the secret: this ends up in logs. */
    @Override
    public String toString() {
        return shown() + "…";
    }
}
