package aftersales.application.identity;

import aftersales.application.kernel.ReadModel;
import jakarta.inject.Inject;

@ReadModel
class SetUpStatusService implements SetUpStatus {
    private final Installation installation;
    private volatile boolean done;

    @Inject
    SetUpStatusService(Installation installation) {
        this.installation = installation;
    }

    /** Asked before every request; once it is true it stays so, and the database is left alone. */
    @Override
    public boolean isSetUp() {
        if (!done) {
            done = installation.isSetUp();
        }
        return done;
    }
}
