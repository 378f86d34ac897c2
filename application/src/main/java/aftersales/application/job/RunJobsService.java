package aftersales.application.job;

import aftersales.application.kernel.UseCase;
import aftersales.domain.job.JobRun;
import aftersales.domain.job.JobRunId;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

@UseCase
class RunJobsService implements RunJobs {
    private static final Duration SILENCE = Duration.ofMinutes(1);

    private static final int TRIES = 3;

    private final JobRuns runs;
    private final JobProgress progress;
    private final BatchRepository repository;
    private final Clock clock;

    @Inject
    RunJobsService(JobRuns runs, JobProgress progress, BatchRepository repository, Clock clock) {
        this.runs = runs;
        this.progress = progress;
        this.repository = repository;
        this.clock = clock;
    }

    @Override
    public int recover(String node, boolean justStarted) {
        var now = clock.instant();
        var lost = new ArrayList<>(runs.silentSince(now.minus(SILENCE)));
        if (justStarted) {
            runs.heldBy(node).stream()
                    .filter(run -> lost.stream().noneMatch(l -> sameRun(l, run)))
                    .forEach(lost::add);
        }
        for (var run : lost) {
            run.resume(now);
            runs.save(run);
        }
        if (justStarted || !lost.isEmpty()) {
            repository.closeGhosts(runs.executionsAlive());
        }
        return lost.size();
    }

    private static boolean sameRun(JobRun one, JobRun other) {
        return one.state().id().equals(other.state().id());
    }

    @Override
    public List<Work> takeUp(String node) {
        var work = new ArrayList<Work>();
        for (var run : runs.waiting()) {
            run.start(node, clock.instant());
            runs.save(run);
            var state = run.state();
            work.add(new Work(state.id(), state.job(), state.requestedBy(), state.executionId()));
        }
        if (!work.isEmpty()) {
            progress.alive(node);
        }
        return work;
    }

    @Override
    public List<Long> alive(String node) {
        progress.alive(node);
        return runs.heldBy(node).stream()
                .map(JobRun::state)
                .filter(state -> state.stopRequestedAt().isPresent())
                .map(JobRun.State::executionId)
                .flatMap(Optional::stream)
                .toList();
    }

    @Override
    public void began(JobRunId id, long execution) {
        progress.began(id, execution);
    }

    @Override
    public void completed(JobRunId id) {
        change(id, run -> run.complete(clock.instant()));
    }

    @Override
    public void failed(JobRunId id, String error) {
        change(id, run -> {
            if (run.state().attempts() < TRIES) {
                run.resume(clock.instant());
            } else {
                run.fail(error, clock.instant());
            }
        });
    }

    @Override
    public void broughtToRest(JobRunId id) {
        change(id, run -> run.resume(clock.instant()));
    }

    private void change(JobRunId id, Consumer<JobRun> act) {
        var run = runs.get(id);
        act.accept(run);
        runs.save(run);
    }
}
