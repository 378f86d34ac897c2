package aftersales.web.job;

import aftersales.application.kernel.SendOutboxAgain;
import aftersales.domain.kernel.NotFound;
import aftersales.web.kernel.PageSupport;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** What the list of events lets one do. */
@Named
@RequestScoped
public class OutboxActions extends PageSupport {
    private final SendOutboxAgain sendAgain;

    @Inject
    public OutboxActions(SendOutboxAgain sendAgain) {
        this.sendAgain = sendAgain;
    }

    /** For the CDI proxy. */
    protected OutboxActions() {
        this(null);
    }

    /** Sends the event that the form names. */
    public void sendAgain() {
        var event = uuidParameter("event").orElseThrow(() -> new NotFound("OutboxEvent", ""));
        if (done(() -> sendAgain.sendAgain(event))) {
            redirect("/job/outbox?status=GIVEN_UP", "outbox.sent-again");
        }
    }
}
