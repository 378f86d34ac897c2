package aftersales.application.demo;

import java.time.Instant;
import java.util.Optional;

/** How far the demonstration company has come; each call is, or joins, a transaction. */
public interface SampleJournal {
    /** When a company was begun that is not whole yet: its "now". Empty when there is none, or when it is whole. */
    Optional<Instant> unfinishedSince();

    void begin(Instant now);

    /**
     * The company is whole.
     *
     * @param keys begins the keys of its steps, which are forgotten
     */
    void finish(Instant now, String keys);
}
