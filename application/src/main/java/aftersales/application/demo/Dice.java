package aftersales.application.demo;

import java.util.List;
import java.util.Random;

/** Chance with a fixed seed: the same company at every load. */
final class Dice {
    private final Random random;

    Dice() {
        this(20260101L);
    }

    private Dice(long seed) {
        this.random = new Random(seed);
    }

    /** Dice of one's own for what depends on what is there already: however often those are cast, ours stay the same. */
    Dice apart() {
        return new Dice(random.nextLong());
    }

    /** The same dice for the same name, in whatever order the names come. */
    static Dice of(String name) {
        return new Dice(name.hashCode());
    }

    <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** Between {@code least} and {@code most}, both included. */
    int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    String digits(int count) {
        var digits = new StringBuilder();
        for (int i = 0; i < count; i++) {
            digits.append(random.nextInt(10));
        }
        return digits.toString();
    }
}
