package aftersales.web.identity;

import aftersales.application.identity.SampleCompany;
import aftersales.application.kernel.Acting;
import aftersales.application.kernel.Actor;
import aftersales.application.kernel.Door;
import aftersales.domain.kernel.Permission;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** What follows the set-up: the sample company, where it was wished for, is made whole. */
@ApplicationScoped
class FirstSteps {
    private final SampleCompany sample;
    private final Acting acting;

    @Inject
    FirstSteps(SampleCompany sample, Acting acting) {
        this.sample = sample;
        this.acting = acting;
    }

    void finishSample() {
        acting.as(Actor.program("set-up", Door.SETUP, Permission.DEMO_LOAD), sample::finish);
    }
}
