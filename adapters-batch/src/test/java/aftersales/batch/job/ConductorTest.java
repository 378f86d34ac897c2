package aftersales.batch.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aftersales.application.job.RunJobs;
import aftersales.domain.job.JobRunId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ConductorTest {
    private static final JobRunId RUN = new JobRunId(new UUID(0, 1));
    private static final RunJobs.Work WORK = new RunJobs.Work(RUN, "sweep", "Li", Optional.empty());

    private final Runs runs = new Runs();
    private final Engine engine = new Engine();
    private final Conductor conductor = new Conductor(runs, engine, new NodeName("n1"));

    @Test
    void beginsWhatWaitsAndReportsTheEndOnce() {
        runs.waiting.add(WORK);
        conductor.turn();
        assertThat(engine.started).containsExactly("sweep");
        conductor.turn();
        engine.progress.put(1L, new BatchEngine.Progress(BatchEngine.State.COMPLETED, ""));
        conductor.turn();
        conductor.turn();
        assertThat(runs.told).containsExactly("began 1", "completed");
    }

    @Test
    void tellsWhyARunFailed() {
        runs.waiting.add(WORK);
        conductor.turn();
        engine.progress.put(1L, new BatchEngine.Progress(BatchEngine.State.FAILED, "disk full"));
        conductor.turn();
        assertThat(runs.told).containsExactly("began 1", "failed disk full");
    }

    @Test
    void tellsThatARunCameToRest() {
        runs.waiting.add(WORK);
        conductor.turn();
        runs.toStop.add(1L);
        conductor.turn();
        engine.progress.put(1L, new BatchEngine.Progress(BatchEngine.State.AT_REST, ""));
        conductor.turn();
        assertThat(engine.stopped).contains(1L);
        assertThat(runs.told).containsExactly("began 1", "at rest");
    }

    @Test
    void failsARunThatTheEngineRefuses() {
        engine.refusal = Optional.of(new IllegalStateException("no such job"));
        runs.waiting.add(WORK);
        conductor.turn();
        assertThat(runs.told).singleElement().asString().contains("no such job");
    }

    @Test
    void clearsItsOwnGhostsBeforeItTakesUpAnythingAndOnlyAtTheStart() {
        conductor.turn();
        conductor.turn();
        assertThat(runs.recoveries).containsExactly(true, false);
    }

    @Test
    void clearsItsGhostsLaterWhenTheDatabaseIsAwayAtTheStart() {
        runs.away = true;
        assertThatThrownBy(conductor::turn).hasMessage("database away");
        runs.away = false;
        conductor.turn();
        assertThat(runs.recoveries).containsExactly(true, true);
    }

    @Test
    void reportsAnEndAgainThatCouldNotBeWrittenDown() {
        runs.waiting.add(WORK);
        conductor.turn();
        engine.progress.put(1L, new BatchEngine.Progress(BatchEngine.State.COMPLETED, ""));
        runs.deaf = true;
        assertThatThrownBy(conductor::turn).hasMessage("database away");
        runs.deaf = false;
        conductor.turn();
        assertThat(runs.told).containsExactly("began 1", "completed");
    }

    private static final class Engine implements BatchEngine {
        private final List<String> started = new ArrayList<>();
        private final List<Long> stopped = new ArrayList<>();
        private final Map<Long, Progress> progress = new HashMap<>();
        private Optional<RuntimeException> refusal = Optional.empty();

        @Override
        public long start(String job, JobRunId run, Optional<Long> earlier) {
            if (refusal.isPresent()) {
                throw refusal.get();
            }
            started.add(job);
            return started.size();
        }

        @Override
        public Progress progress(long execution) {
            return progress.getOrDefault(execution, new Progress(State.RUNNING, ""));
        }

        @Override
        public void stop(long execution) {
            stopped.add(execution);
        }
    }

    private static final class Runs implements RunJobs {
        private final List<Work> waiting = new ArrayList<>();
        private final List<Long> toStop = new ArrayList<>();
        private final List<String> told = new ArrayList<>();
        private final List<Boolean> recoveries = new ArrayList<>();
        private boolean away;
        private boolean deaf;

        @Override
        public int recover(String node, boolean justStarted) {
            recoveries.add(justStarted);
            if (away) {
                throw new IllegalStateException("database away");
            }
            return 0;
        }

        @Override
        public List<Work> takeUp(String node) {
            var taken = List.copyOf(waiting);
            waiting.clear();
            return taken;
        }

        @Override
        public List<Long> alive(String node) {
            return toStop;
        }

        @Override
        public void began(JobRunId run, long execution) {
            told.add("began " + execution);
        }

        @Override
        public void completed(JobRunId run) {
            if (deaf) {
                throw new IllegalStateException("database away");
            }
            told.add("completed");
        }

        @Override
        public void failed(JobRunId run, String error) {
            told.add("failed " + error);
        }

        @Override
        public void broughtToRest(JobRunId run) {
            told.add("at rest");
        }
    }
}
