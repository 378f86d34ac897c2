package aftersales.domain.identity;

import java.time.Duration;
import java.time.Instant;

/**
 * How long a guesser has to wait. The first tries are free, since people mistype; from then on each failure doubles the wait
 * up to a quarter of an hour, which lets fewer than 60 guesses an hour reach the password. Quiet hours forgive.
 */
public enum LogInDelay {
    /** Tries at one account, from addresses it does not usually come from. */
    ACCOUNT(5),
    /** Tries from one address, at whatever accounts; an office behind one address mistypes more often. */
    ADDRESS(20),
    /** Tries at one account from an address it usually comes from: nobody elsewhere can lock that person out. */
    USUAL(5);

    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final int FORGIVEN_PER_QUIET_HOUR = 4;
    private static final int MOST = 40;

    private final int free;

    LogInDelay(int free) {
        this.free = free;
    }

    /**
     * Tries so far.
     *
     * @param count failures, counting a try that has just begun
     * @param last when the last try began
     */
    public record Tries(int count, Instant last) {}

    /** From when on the next try is admitted. */
    public Instant openAt(Tries tries) {
        return tries.last().plus(after(tries.count()));
    }

    /** The tries with one more, begun {@code now}. */
    public static Tries oneMore(Tries tries, Instant now) {
        long quietHours = Math.max(0, Duration.between(tries.last(), now).toHours());
        long left = Math.max(0, tries.count() - FORGIVEN_PER_QUIET_HOUR * quietHours);
        return new Tries((int) Math.min(MOST, left + 1), now);
    }

    /** The wait after so many failures. */
    public Duration after(int failures) {
        int beyond = failures - free;
        if (beyond < 0) {
            return Duration.ZERO;
        }
        return beyond >= 10 ? LONGEST : Duration.ofSeconds(Math.min(1L << (beyond + 1), LONGEST.toSeconds()));
    }
}
