package aftersales.web.identity;

import aftersales.application.identity.SampleCompany;
import aftersales.application.kernel.Acting;
import aftersales.application.kernel.Actor;
import aftersales.application.kernel.Door;
import aftersales.domain.kernel.Permission;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

/** Fills a fresh installation with the sample company, where this build has one. */
@ApplicationScoped
class FirstSteps {
    private final Instance<SampleCompany> sample;
    private final Acting acting;

    @Inject
    FirstSteps(Instance<SampleCompany> sample, Acting acting) {
        this.sample = sample;
        this.acting = acting;
    }

    boolean canLoadSample() {
        return sample.isResolvable();
    }

    void loadSample(String password) {
        acting.as(Actor.program("set-up", Door.SETUP, Permission.values()), () -> {
            sample.get().load(password);
        });
    }
}
