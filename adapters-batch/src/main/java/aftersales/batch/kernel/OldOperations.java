package aftersales.batch.kernel;

import aftersales.application.kernel.Acting;
import aftersales.application.kernel.Actor;
import aftersales.application.kernel.Door;
import aftersales.application.kernel.ForgetOperations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Keeps the table of operations from growing for ever. */
@ApplicationScoped
public class OldOperations {
    private static final Actor ACTOR = Actor.program("operations", Door.SYSTEM);
    private static final int BATCH = 1000;

    private final ForgetOperations operations;
    private final Acting acting;

    @Inject
    public OldOperations(ForgetOperations operations, Acting acting) {
        this.operations = operations;
        this.acting = acting;
    }

    /** For the CDI proxy. */
    protected OldOperations() {
        this(null, null);
    }

    public void forget() {
        acting.as(ACTOR, () -> {
            int gone;
            do {
                gone = operations.forget(BATCH);
            } while (gone == BATCH);
        });
    }
}
