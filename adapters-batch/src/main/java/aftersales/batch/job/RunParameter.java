package aftersales.batch.job;

import aftersales.domain.job.JobRunId;
import java.util.Properties;
import java.util.UUID;

/**
 * The one parameter that every job gets: which run it carries out. A job's XML hands it on as a property of the job,
 * {@code <property name="run" value="#{jobParameters['run']}"/>}.
 */
public final class RunParameter {
    private static final String NAME = "run";

    private RunParameter() {}

    /** What a job is started with. */
    public static Properties of(JobRunId run) {
        var parameters = new Properties();
        parameters.setProperty(NAME, run.value().toString());
        return parameters;
    }

    /** The run that a job was started with, from its parameters or properties. */
    public static JobRunId in(Properties parameters) {
        return new JobRunId(UUID.fromString(parameters.getProperty(NAME)));
    }
}
