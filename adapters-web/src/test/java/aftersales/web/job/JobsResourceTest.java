package aftersales.web.job;

import static org.assertj.core.api.Assertions.assertThat;

import aftersales.application.job.JobQueries;
import aftersales.application.job.JobRunView;
import aftersales.application.job.JobView;
import aftersales.application.job.RefusalView;
import aftersales.application.job.StartJob;
import aftersales.application.job.StopJob;
import aftersales.application.kernel.ListRequest;
import aftersales.application.kernel.Listing;
import aftersales.domain.job.JobRunId;
import aftersales.domain.kernel.Conflict;
import aftersales.domain.kernel.NotFound;
import aftersales.web.kernel.RestHarness;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@SuppressWarnings("UnnecessaryAssignment") // the test is the container here
class JobsResourceTest {
    private static final UUID RUN = UUID.fromString("019aa000-0000-7000-8000-00000000b001");
    private static final String RUNS = "/jobs/sweep/runs";

    private final List<StopJob.Command> stopped = new ArrayList<>();
    private StartJob start = command -> new JobRunId(RUN);

    private RestHarness rest() {
        var resource = new JobsResource();
        resource.start = start;
        resource.stop = stopped::add;
        resource.jobs = new Jobs();
        resource.messages = RestHarness.MESSAGES;
        return RestHarness.of(resource);
    }

    @Test
    void acceptsARunAndSaysWhereToWatchIt() {
        var answer = rest().call("POST", RUNS).send();
        assertThat(answer.status()).as(answer.body()).isEqualTo(202);
        assertThat(answer.header("Location"))
                .hasValueSatisfying(l -> assertThat(l).endsWith(RUNS + "/" + RUN));
        assertThat(answer.header("ETag")).contains("\"2\"");
        assertThat(answer.json().getString("status")).isEqualTo("RUNNING");
    }

    @Test
    void namesTheRunThatIsUnderWay() {
        start = command -> {
            throw new Conflict("job.running", "sweep", RUN);
        };
        var answer = rest().call("POST", RUNS).send();
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.json().getString("code")).isEqualTo("job.running");
        assertThat(answer.json().getString("existing")).isEqualTo(RUN.toString());
    }

    @Test
    void knowsNoOtherJobAndNoOtherRun() {
        start = command -> {
            throw new NotFound("Job", command.job());
        };
        assertThat(rest().call("POST", "/jobs/mining/runs").send().status()).isEqualTo(404);
        assertThat(rest().get(RUNS + "/" + UUID.randomUUID()).send().status()).isEqualTo(404);
    }

    @Test
    void tellsHowFarARunIs() {
        var run = rest().get(RUNS + "/" + RUN).send().json();
        assertThat(run.getInt("total")).isEqualTo(300);
        assertThat(run.getInt("read")).isEqualTo(50);
        assertThat(rest().get(RUNS).send().json().getJsonArray("items")).hasSize(1);
        var job = rest().get("/jobs").send().json().getJsonArray("items").getJsonObject(0);
        assertThat(job.getString("name")).isEqualTo("sweep");
    }

    @Test
    void stopsTheRunInTheStateThatTheCallerSaw() {
        assertThat(rest().call("POST", RUNS + "/" + RUN + "/stop").send().status())
                .isEqualTo(428);
        var answer = rest().call("POST", RUNS + "/" + RUN + "/stop").ifMatch(2).send();
        assertThat(answer.status()).isEqualTo(200);
        assertThat(stopped).containsExactly(new StopJob.Command(new JobRunId(RUN), 2));
    }

    @Test
    void saysWhatWasPassedOverAndWhy() {
        var refusal = rest().get(RUNS + "/" + RUN + "/refusals")
                .send()
                .json()
                .getJsonArray("items")
                .getJsonObject(0);
        assertThat(refusal.getString("subject")).isEqualTo("MP2611-000001");
        assertThat(refusal.getString("message")).doesNotContain("??");
    }

    private static final class Jobs implements JobQueries {
        private static final JobRunView VIEW = new JobRunView(
                RUN,
                2,
                "sweep",
                "RUNNING",
                "admin",
                Instant.EPOCH,
                Optional.empty(),
                Optional.of(Instant.EPOCH),
                Optional.empty(),
                Optional.of(300L),
                50,
                100,
                0,
                1,
                false,
                Optional.empty());

        @Override
        public List<JobView> jobs() {
            return List.of(new JobView("sweep", true, Optional.of(VIEW)));
        }

        @Override
        public Listing<JobRunView> runs(String job, ListRequest request) {
            return new Listing<>(List.of(VIEW), Optional.empty(), Optional.empty(), Optional.empty());
        }

        @Override
        public Listing<JobRunView> runs(ListRequest request) {
            return runs("sweep", request);
        }

        @Override
        public JobRunView run(String job, JobRunId run) {
            if (!run.value().equals(RUN)) {
                throw new NotFound("JobRun", run.value());
            }
            return VIEW;
        }

        @Override
        public List<RefusalView> refusals(JobRunId run) {
            return List.of(new RefusalView("MP2611-000001", "maintenance.generated-already", List.of()));
        }
    }
}
