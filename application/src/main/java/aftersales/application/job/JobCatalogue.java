package aftersales.application.job;

import aftersales.domain.kernel.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.stream.StreamSupport;

/** The jobs that exist, by name. */
@ApplicationScoped
class JobCatalogue {
    private final List<JobDefinition> jobs;

    @Inject
    JobCatalogue(@Any Instance<JobDefinition> jobs) {
        this((Iterable<JobDefinition>) jobs);
    }

    JobCatalogue(Iterable<JobDefinition> jobs) {
        this.jobs = StreamSupport.stream(jobs.spliterator(), false)
                .sorted(Comparator.comparing(JobDefinition::name))
                .toList();
    }

    List<JobDefinition> all() {
        return jobs;
    }

    /** @throws NotFound when there is no such job */
    JobDefinition get(String name) {
        return jobs.stream()
                .filter(job -> job.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new NotFound("Job", name));
    }
}
