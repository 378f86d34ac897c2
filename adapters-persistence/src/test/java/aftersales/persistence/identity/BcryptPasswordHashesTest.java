package aftersales.persistence.identity;

import static org.assertj.core.api.Assertions.assertThat;

import aftersales.domain.identity.Password;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class BcryptPasswordHashesTest {
    private final BcryptPasswordHashes hashes = new BcryptPasswordHashes();

    @Test
    void makesBcryptHashesOfCostTwelve() {
        var password = Password.chosen("green tea every day", List.of());
        String hash = hashes.hash(password);
        assertThat(hash).startsWith("$2a$12$").doesNotContain("green");
        assertThat(hashes.matches(password, hash)).isTrue();
        assertThat(hashes.matches(Password.typed("green tea every Day"), hash)).isFalse();
        assertThat(hashes.isOutdated(hash)).isFalse();
        assertThat(hashes.isOutdated("$2a$10$" + hash.substring(7))).isTrue();
    }

    /** bcrypt alone would cut Chinese text after 24 characters. */
    @Test
    void readsLongChinesePasswordsToTheEnd() {
        String text = "今天的天气真的很不错我们一起去公园散步看花吧好不好".repeat(3);
        String hash = hashes.hash(Password.chosen(text, List.of()));
        assertThat(hashes.matches(Password.typed(text), hash)).isTrue();
        assertThat(hashes.matches(Password.typed(text.substring(0, text.length() - 1) + "呢"), hash))
                .isFalse();
    }

    @Test
    void anUnknownNameCostsAsMuchAsAWrongPassword() {
        String hash = hashes.hash(Password.typed("some password or other"));
        var typed = Password.typed("a guess");
        hashes.matches(typed, hash);
        hashes.imitate(typed);
        long known = nanos(() -> hashes.matches(typed, hash));
        long unknown = nanos(() -> hashes.imitate(typed));
        assertThat(unknown).isBetween(known / 3, known * 3);
        assertThat(Duration.ofNanos(known)).isGreaterThan(Duration.ofMillis(30));
    }

    private static long nanos(Runnable work) {
        long best = Long.MAX_VALUE;
        for (int i = 0; i < 3; i++) {
            long start = System.nanoTime();
            work.run();
            best = Math.min(best, System.nanoTime() - start);
        }
        return best;
    }
}
