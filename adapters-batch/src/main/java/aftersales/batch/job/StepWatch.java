package aftersales.batch.job;

import jakarta.batch.api.listener.AbstractStepListener;
import jakarta.batch.runtime.context.StepContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Keeps the reason of a failed step where the engine's books keep it: as the step's exit status. */
@Named("stepWatch")
@Dependent
public class StepWatch extends AbstractStepListener {
    private static final int MAX_STATUS = 500;

    private final StepContext step;

    @Inject
    StepWatch(StepContext step) {
        this.step = step;
    }

    @Override
    public void afterStep() {
        var exception = step.getException();
        if (exception != null) {
            String reason = exception.toString();
            step.setExitStatus(reason.length() > MAX_STATUS ? reason.substring(0, MAX_STATUS) : reason);
        }
    }
}
