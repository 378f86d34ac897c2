package aftersales.launcher;

import java.security.SecureRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The one-time code that shows that whoever sets up can read this terminal: a fresh one at each start. */
record SetUpCode(String value) {
    /** No letters or digits that look alike. */
    private static final String ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    private static final int GROUPS = 3;
    private static final int GROUP_LENGTH = 4;

    static SetUpCode random() {
        var random = new SecureRandom();
        return new SetUpCode(
                IntStream.range(0, GROUPS).mapToObj(i -> group(random)).collect(Collectors.joining("-")));
    }

    private static String group(SecureRandom random) {
        return random.ints(GROUP_LENGTH, 0, ALPHABET.length())
                .mapToObj(i -> ALPHABET.substring(i, i + 1))
                .collect(Collectors.joining());
    }
}
