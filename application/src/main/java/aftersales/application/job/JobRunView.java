package aftersales.application.job;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A run of a job.
 *
 * @param scheduledFor the day whose daily run this is; empty when a person asked
 * @param total so many items there were to read; empty before that is known
 * @param read items read so far
 * @param written records made
 * @param skipped items passed over
 * @param attempts how often a server took it up
 * @param error why it failed
 */
public record JobRunView(
        UUID id,
        int version,
        String job,
        String status,
        String requestedBy,
        Instant requestedAt,
        Optional<LocalDate> scheduledFor,
        Optional<Instant> startedAt,
        Optional<Instant> endedAt,
        Optional<Long> total,
        long read,
        long written,
        long skipped,
        int attempts,
        boolean stopRequested,
        Optional<String> error) {

    /** Whether the run is not over yet. */
    public boolean unfinished() {
        return status.equals("REQUESTED") || status.equals("RUNNING");
    }

    /** 0 to 100; 0 while the total is not known. */
    public int percent() {
        long all = total.orElse(0L);
        return all == 0 ? 0 : (int) Math.min(100, read * 100 / all);
    }
}
