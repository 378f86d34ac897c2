package aftersales.batch.maintenance;

import aftersales.application.job.JobDefinition;
import aftersales.application.kernel.Actor;
import aftersales.application.kernel.Door;
import aftersales.domain.kernel.Permission;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;

/** The job's name, and as whom it acts: the run says who asked for it, the trail says that the program did the work. */
@Dependent
class Generator {
    static final String JOB = "maintenance-generation";
    static final Actor ACTOR = Actor.program(
            JOB,
            Door.BATCH,
            Permission.PLAN_VIEW,
            Permission.PLAN_EDIT,
            Permission.UNIT_VIEW,
            Permission.CUSTOMER_VIEW,
            Permission.REQUEST_CREATE);

    @Produces
    static JobDefinition job() {
        return new JobDefinition(JOB, true);
    }
}
