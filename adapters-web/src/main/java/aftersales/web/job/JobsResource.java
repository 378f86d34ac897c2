package aftersales.web.job;

import aftersales.application.job.JobQueries;
import aftersales.application.job.JobRunView;
import aftersales.application.job.JobView;
import aftersales.application.job.RefusalView;
import aftersales.application.job.StartJob;
import aftersales.application.job.StopJob;
import aftersales.domain.job.JobRunId;
import aftersales.web.kernel.ListJson;
import aftersales.web.kernel.Messages;
import aftersales.web.kernel.Rest;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;

/** Batch jobs and their runs: {@code /api/v1/jobs}. */
@Path("jobs")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class JobsResource {
    @Inject
    StartJob start;

    @Inject
    StopJob stop;

    @Inject
    JobQueries jobs;

    @Inject
    Messages messages;

    /** Every job with its latest run. */
    @GET
    public JobsJson jobs() {
        return new JobsJson(jobs.jobs());
    }

    /** Every job that exists. */
    public record JobsJson(List<JobView> items) {}

    /** Asks for a run: 202 with its address. While one is unfinished 409, whose {@code existing} is that run's id. */
    @POST
    @Path("{name}/runs")
    @Consumes(MediaType.WILDCARD)
    public Response start(@Context UriInfo uri, @PathParam("name") String name) {
        var id = start.start(new StartJob.Command(name));
        var view = jobs.run(name, id);
        return Response.accepted(view)
                .location(
                        uri.getAbsolutePathBuilder().path(view.id().toString()).build())
                .tag(new EntityTag(Integer.toString(view.version())))
                .build();
    }

    /** Runs of one job, latest first. */
    @GET
    @Path("{name}/runs")
    public ListJson<JobRunView> runs(@PathParam("name") String name, @Context UriInfo uri) {
        return ListJson.of(jobs.runs(name, Rest.listRequest(uri)));
    }

    @GET
    @Path("{name}/runs/{id}")
    public Response run(@PathParam("name") String name, @PathParam("id") UUID id) {
        var view = jobs.run(name, new JobRunId(id));
        return Rest.ok(view, view.version());
    }

    /** Asks a run to end after its present chunk. */
    @POST
    @Path("{name}/runs/{id}/stop")
    @Consumes(MediaType.WILDCARD)
    public Response stop(
            @PathParam("name") String name, @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        var run = new JobRunId(id);
        jobs.run(name, run);
        stop.stop(new StopJob.Command(run, Rest.seenVersion(ifMatch)));
        var view = jobs.run(name, run);
        return Rest.ok(view, view.version());
    }

    /** What a run passed over, and why. */
    @GET
    @Path("{name}/runs/{id}/refusals")
    public RefusalsJson refusals(@PathParam("name") String name, @PathParam("id") UUID id) {
        var run = new JobRunId(id);
        jobs.run(name, run);
        return new RefusalsJson(jobs.refusals(run).stream().map(this::refusal).toList());
    }

    private RefusalJson refusal(RefusalView refusal) {
        return new RefusalJson(
                refusal.subject(),
                refusal.code(),
                messages.text(refusal.code(), refusal.args().toArray()));
    }

    /** What a run passed over. */
    public record RefusalsJson(List<RefusalJson> items) {}

    /** One item that was passed over, with the reason in the caller's language. */
    public record RefusalJson(String subject, String code, String message) {}
}
