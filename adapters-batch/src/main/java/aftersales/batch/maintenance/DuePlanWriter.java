package aftersales.batch.maintenance;

import aftersales.application.job.JobProgress;
import aftersales.application.job.JobProgress.Refusal;
import aftersales.application.kernel.Acting;
import aftersales.application.maintenance.GenerateDueMaintenance;
import aftersales.application.maintenance.MaintenancePlanQueries;
import aftersales.batch.job.RunParameter;
import aftersales.domain.job.JobRunId;
import aftersales.domain.kernel.DomainException;
import aftersales.domain.maintenance.MaintenancePlanId;
import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/**
 * Generates for a chunk of plans in one transaction. When a plan is refused, the chunk is done over plan by plan, and the
 * refused ones are passed over and noted.
 */
@Named("duePlanWriter")
@Dependent
public class DuePlanWriter extends AbstractItemWriter {
    private final GenerateDueMaintenance generate;
    private final MaintenancePlanQueries plans;
    private final JobProgress progress;
    private final OwnTransactions transactions;
    private final Acting acting;
    private final JobContext job;

    @Inject
    DuePlanWriter(
            GenerateDueMaintenance generate,
            MaintenancePlanQueries plans,
            JobProgress progress,
            OwnTransactions transactions,
            Acting acting,
            JobContext job) {
        this.generate = generate;
        this.plans = plans;
        this.progress = progress;
        this.transactions = transactions;
        this.acting = acting;
        this.job = job;
    }

    private record Written(int requests, int skipped) {
        Written plus(Written more) {
            return new Written(requests + more.requests, skipped + more.skipped);
        }
    }

    @Override
    public void writeItems(List<Object> items) {
        var chunk = items.stream().map(MaintenancePlanId.class::cast).toList();
        var run = RunParameter.in(job.getProperties());
        var written = transactions.within(() -> acting.as(Generator.ACTOR, () -> together(chunk, run)));
        progress.advance(run, chunk.size(), written.requests(), written.skipped());
    }

    private Written together(List<MaintenancePlanId> chunk, JobRunId run) {
        try {
            return new Written(generate.generate(chunk).requests(), 0);
        } catch (DomainException refused) {
            return chunk.stream().map(plan -> alone(plan, run)).reduce(new Written(0, 0), Written::plus);
        }
    }

    private Written alone(MaintenancePlanId plan, JobRunId run) {
        try {
            return new Written(generate.generate(List.of(plan)).requests(), 0);
        } catch (DomainException refused) {
            progress.refused(
                    run,
                    new Refusal(
                            plans.view(plan).number(),
                            refused.code(),
                            refused.args().stream().map(String::valueOf).toList()));
            return new Written(0, 1);
        }
    }
}
