package aftersales.domain.identity;

import aftersales.domain.kernel.InvalidValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What makes a password good enough, after OWASP ASVS 6.2: length, and not being what a guesser tries first. No rules about
 * kinds of characters and no forced change, which only make people write passwords down.
 */
public final class PasswordRules {
    public static final int SHORTEST = 8;
    public static final int ADVISED = 12;
    public static final int LONGEST = 128;

    private static final Set<String> COMMON = load();
    /** Words that stand on every screen and in every manual. */
    private static final Set<String> EVERYBODYS_WORDS = Set.of(
            "admin", "administrator", "aftersales", "system", "password", "passwd", "manager", "shouhou", "guanliyuan");

    private static final List<String> ROWS_OF_KEYS = List.of(
            "abcdefghijklmnopqrstuvwxyzabcdefgh",
            "12345678901234567890",
            "qwertyuiop",
            "asdfghjkl",
            "zxcvbnm",
            "1qaz2wsx3edc4rfv5tgb6yhn7ujm",
            "qazwsxedcrfvtgbyhnujm",
            "1q2w3e4r5t6y7u8i9o0p",
            "qwertyuiopasdfghjklzxcvbnm");

    private PasswordRules() {}

    /** The reason against a password, as a message key; empty when it is good. */
    public static Optional<String> refusal(String password, Collection<String> ownWords) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            return Optional.of("identity.password.too-short");
        }
        if (length > LONGEST) {
            return Optional.of("identity.password.too-long");
        }
        String plain = password.toLowerCase(Locale.ROOT).strip();
        if (COMMON.contains(plain) || isRepetition(plain) || isRowOfKeys(plain)) {
            return Optional.of("identity.password.common");
        }
        if (isOwnWord(plain, ownWords)) {
            return Optional.of("identity.password.own-word");
        }
        return Optional.empty();
    }

    /** @throws InvalidValue {@code identity.password.too-short}, {@code …too-long}, {@code …common}, {@code …own-word} */
    static void check(String password, Collection<String> ownWords) {
        refusal(password, ownWords).ifPresent(code -> {
            throw new InvalidValue("", code, code.endsWith("too-long") ? LONGEST : SHORTEST);
        });
    }

    /** One piece of at most four characters, again and again. */
    private static boolean isRepetition(String text) {
        for (int piece = 1; piece <= 4 && piece < text.length(); piece++) {
            String repeated = text.substring(0, piece).repeat(text.length() / piece + 1);
            if (repeated.startsWith(text)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isRowOfKeys(String text) {
        String backwards = new StringBuilder(text).reverse().toString();
        return ROWS_OF_KEYS.stream().anyMatch(row -> row.contains(text) || row.contains(backwards));
    }

    /** A word that everybody around knows, with nothing but digits and signs around it. */
    private static boolean isOwnWord(String text, Collection<String> ownWords) {
        String core = text.replaceAll("^[^\\p{L}]+|[^\\p{L}]+$", "");
        return Stream.concat(ownWords.stream(), EVERYBODYS_WORDS.stream())
                .map(word -> word.toLowerCase(Locale.ROOT).strip())
                .filter(word -> word.length() >= 2)
                .anyMatch(word -> word.equals(text) || word.equals(core));
    }

    private static Set<String> load() {
        try (var list = PasswordRules.class.getResourceAsStream("common-passwords.txt")) {
            if (list == null) {
                throw new IllegalStateException("the list of common passwords is missing from the domain");
            }
            return new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.strip().toLowerCase(Locale.ROOT))
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
