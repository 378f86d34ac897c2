package aftersales.batch.maintenance;

import static org.assertj.core.api.Assertions.assertThat;

import aftersales.application.job.JobProgress;
import aftersales.application.kernel.Acting;
import aftersales.application.kernel.ListRequest;
import aftersales.application.kernel.Listing;
import aftersales.application.maintenance.DueMaintenance;
import aftersales.application.maintenance.GenerateDueMaintenance;
import aftersales.application.maintenance.MaintenancePlanListItem;
import aftersales.application.maintenance.MaintenancePlanQueries;
import aftersales.application.maintenance.MaintenancePlanView;
import aftersales.batch.job.RunParameter;
import aftersales.domain.job.JobRunId;
import aftersales.domain.kernel.RuleBroken;
import aftersales.domain.maintenance.MaintenancePlanId;
import jakarta.batch.runtime.BatchStatus;
import jakarta.batch.runtime.context.JobContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class DuePlanStepTest {
    private static final JobRunId RUN = new JobRunId(new UUID(0, 99));

    private final Plans plans = new Plans();
    private final Progress progress = new Progress();

    private DuePlanReader reader() {
        return new DuePlanReader(plans, progress, new Acting(), new Context());
    }

    private DuePlanWriter writer() {
        return new DuePlanWriter(plans, plans, progress, new OwnTransactions(), new Acting(), new Context());
    }

    private static MaintenancePlanId plan(long n) {
        return new MaintenancePlanId(new UUID(0, n));
    }

    private static List<MaintenancePlanId> readAll(DuePlanReader reader) {
        var read = new ArrayList<MaintenancePlanId>();
        for (var item = reader.readItem(); item != null; item = reader.readItem()) {
            read.add((MaintenancePlanId) item);
        }
        return read;
    }

    @Test
    void readsEveryDuePlanPageByPage() {
        plans.due(1, 450);
        var reader = reader();
        reader.open(null);
        assertThat(readAll(reader)).isEqualTo(plans.due);
        assertThat(progress.expected).isEqualTo(450);
    }

    @Test
    void goesOnBehindItsCheckpoint() {
        plans.due(1, 450);
        var broken = reader();
        broken.open(null);
        for (int i = 0; i < 250; i++) {
            broken.readItem();
        }
        var continued = reader();
        continued.open(broken.checkpointInfo());
        assertThat(readAll(continued)).isEqualTo(plans.due.subList(250, 450));
        assertThat(progress.expected).isEqualTo(200);
    }

    @Test
    void generatesAChunkAtOnce() {
        plans.due(1, 3);
        writer().writeItems(List.copyOf(plans.due));
        assertThat(plans.calls).isEqualTo(1);
        assertThat(progress.told).isEqualTo("3 read, 3 written, 0 skipped");
    }

    @Test
    void passesOverOnlyThePlanThatIsRefused() {
        plans.due(1, 5);
        plans.refused = Optional.of(plan(3));
        writer().writeItems(List.copyOf(plans.due));
        assertThat(plans.generated).containsExactly(plan(1), plan(2), plan(4), plan(5));
        assertThat(progress.told).isEqualTo("5 read, 4 written, 1 skipped");
        assertThat(progress.refusals)
                .containsExactly(
                        new JobProgress.Refusal("MP-3", "servicerequest.unit-of-other-customer", List.of("x")));
    }

    private static final class Plans implements DueMaintenance, GenerateDueMaintenance, MaintenancePlanQueries {
        private List<MaintenancePlanId> due = List.of();
        private final List<MaintenancePlanId> generated = new ArrayList<>();
        private Optional<MaintenancePlanId> refused = Optional.empty();
        private int calls;

        void due(long from, long to) {
            due = LongStream.rangeClosed(from, to)
                    .mapToObj(DuePlanStepTest::plan)
                    .toList();
        }

        private List<MaintenancePlanId> behind(Optional<MaintenancePlanId> after) {
            return due.subList(after.map(id -> due.indexOf(id) + 1).orElse(0), due.size());
        }

        @Override
        public long count(Optional<MaintenancePlanId> after) {
            return behind(after).size();
        }

        @Override
        public List<MaintenancePlanId> next(Optional<MaintenancePlanId> after, int limit) {
            return behind(after).stream().limit(limit).toList();
        }

        @Override
        public Generated generate(List<MaintenancePlanId> chosen) {
            calls++;
            if (refused.filter(chosen::contains).isPresent()) {
                throw new RuleBroken("servicerequest.unit-of-other-customer", "x");
            }
            generated.addAll(chosen);
            return new Generated(chosen.size(), chosen.size());
        }

        @Override
        public Listing<MaintenancePlanListItem> list(ListRequest request) {
            return new Listing<>(List.of(), Optional.empty(), Optional.empty(), Optional.empty());
        }

        @Override
        public MaintenancePlanView view(MaintenancePlanId id) {
            var day = LocalDate.of(2026, 3, 2);
            return new MaintenancePlanView(
                    id.value(),
                    0,
                    "MP-" + id.value().getLeastSignificantBits(),
                    "",
                    Optional.empty(),
                    "ACTIVE",
                    id.value(),
                    "",
                    "",
                    id.value(),
                    "",
                    1,
                    "MONTHS",
                    day,
                    0,
                    Optional.empty(),
                    day,
                    day,
                    true,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Instant.EPOCH,
                    List.of(),
                    List.of());
        }
    }

    private static final class Progress implements JobProgress {
        private long expected;
        private String told = "";
        private final List<Refusal> refusals = new ArrayList<>();

        @Override
        public void began(JobRunId run, long execution) {
            // not by a step
        }

        @Override
        public void expect(JobRunId run, long remaining) {
            expected = remaining;
        }

        @Override
        public void advance(JobRunId run, long read, long written, long skipped) {
            assertThat(run).isEqualTo(RUN);
            told = "%d read, %d written, %d skipped".formatted(read, written, skipped);
        }

        @Override
        public void refused(JobRunId run, Refusal refusal) {
            refusals.add(refusal);
        }

        @Override
        public void alive(String node) {
            // not by a step
        }
    }

    private static final class Context implements JobContext {
        @Override
        public String getJobName() {
            return Generator.JOB;
        }

        @Override
        public Object getTransientUserData() {
            return this;
        }

        @Override
        public void setTransientUserData(Object data) {
            // not used
        }

        @Override
        public long getInstanceId() {
            return 1;
        }

        @Override
        public long getExecutionId() {
            return 1;
        }

        @Override
        public Properties getProperties() {
            return RunParameter.of(RUN);
        }

        @Override
        public BatchStatus getBatchStatus() {
            return BatchStatus.STARTED;
        }

        @Override
        public String getExitStatus() {
            return "";
        }

        @Override
        public void setExitStatus(String status) {
            // not used
        }
    }
}
