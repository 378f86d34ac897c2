package aftersales.batch.job;

import aftersales.application.job.RunJobs;
import aftersales.domain.job.JobRunId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Brings together the runs that people asked for and the batch engine that carries them out. Called about once a second by
 * one thread. Whatever fails is tried again the next time: the database may be away for a while.
 */
@ApplicationScoped
class Conductor {
    private static final Logger LOG = Logger.getLogger(Conductor.class.getName());

    private final RunJobs runs;
    private final BatchEngine engine;
    private final NodeName node;
    /** What this server carries out at the moment, by the engine's number. */
    private final Map<Long, JobRunId> running = new TreeMap<>();

    private boolean recovered;

    @Inject
    Conductor(RunJobs runs, BatchEngine engine, NodeName node) {
        this.runs = runs;
        this.engine = engine;
        this.node = node;
    }

    synchronized void turn() {
        recover();
        runs.alive(node.value()).forEach(engine::stop);
        report();
        runs.takeUp(node.value()).forEach(this::begin);
    }

    /** At start-up the runs that this server had are ghosts; later on, those of servers that are gone. */
    private void recover() {
        int lost = runs.recover(node.value(), !recovered);
        recovered = true;
        if (lost > 0) {
            LOG.info(() -> lost + " interrupted job runs will be continued");
        }
    }

    private void begin(RunJobs.Work work) {
        try {
            long execution = engine.start(work.job(), work.run(), work.earlierExecution());
            running.put(execution, work.run());
            runs.began(work.run(), execution);
            LOG.info(() ->
                    "Job " + work.job() + ", asked for by " + work.requestedBy() + ", runs as execution " + execution);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, e, () -> "Job " + work.job() + " could not be started");
            runs.failed(work.run(), e.toString());
        }
    }

    private void report() {
        for (var entry : Map.copyOf(running).entrySet()) {
            var progress = engine.progress(entry.getKey());
            if (progress.state() != BatchEngine.State.RUNNING) {
                tell(entry.getValue(), progress);
                running.remove(entry.getKey());
            }
        }
    }

    private void tell(JobRunId run, BatchEngine.Progress progress) {
        switch (progress.state()) {
            case COMPLETED -> runs.completed(run);
            case FAILED -> runs.failed(run, progress.error());
            case AT_REST -> runs.broughtToRest(run);
            case RUNNING -> throw new IllegalArgumentException("not over");
        }
    }
}
