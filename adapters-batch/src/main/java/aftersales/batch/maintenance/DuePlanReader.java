package aftersales.batch.maintenance;

import aftersales.application.job.JobProgress;
import aftersales.application.kernel.Acting;
import aftersales.application.maintenance.DueMaintenance;
import aftersales.batch.job.RunParameter;
import aftersales.domain.maintenance.MaintenancePlanId;
import jakarta.batch.api.chunk.AbstractItemReader;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;

/**
 * Reads the plans that have something due, page by page in order of id. Its checkpoint is the last id read, so that a
 * continued run goes on behind it.
 */
@Named("duePlanReader")
@Dependent
public class DuePlanReader extends AbstractItemReader {
    private static final int PAGE = 200;

    private final DueMaintenance due;
    private final JobProgress progress;
    private final Acting acting;
    private final JobContext job;
    private final Queue<MaintenancePlanId> page = new ArrayDeque<>();
    private Optional<MaintenancePlanId> last = Optional.empty();

    @Inject
    DuePlanReader(DueMaintenance due, JobProgress progress, Acting acting, JobContext job) {
        this.due = due;
        this.progress = progress;
        this.acting = acting;
        this.job = job;
    }

    @Override
    public void open(Serializable checkpoint) {
        last = Optional.ofNullable((UUID) checkpoint).map(MaintenancePlanId::new);
        progress.expect(RunParameter.in(job.getProperties()), acting.as(Generator.ACTOR, () -> due.count(last)));
    }

    @Override
    public Object readItem() {
        if (page.isEmpty()) {
            page.addAll(acting.as(Generator.ACTOR, () -> due.next(last, PAGE)));
        }
        var next = Optional.ofNullable(page.poll());
        next.ifPresent(id -> last = Optional.of(id));
        return next.orElse(null); // which tells the engine that this was the last
    }

    @Override
    public UUID checkpointInfo() {
        return last.map(MaintenancePlanId::value).orElse(null);
    }
}
