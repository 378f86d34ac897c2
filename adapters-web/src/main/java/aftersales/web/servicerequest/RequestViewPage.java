package aftersales.web.servicerequest;

import aftersales.application.identity.EngineerItem;
import aftersales.application.identity.UserListItem;
import aftersales.application.identity.UserQueries;
import aftersales.application.kernel.ListRequest;
import aftersales.application.servicerequest.AcceptRequest;
import aftersales.application.servicerequest.AssignRequest;
import aftersales.application.servicerequest.CancelRequest;
import aftersales.application.servicerequest.CloseRequest;
import aftersales.application.servicerequest.DeleteServiceRequest;
import aftersales.application.servicerequest.EscalateRequest;
import aftersales.application.servicerequest.HoldRequest;
import aftersales.application.servicerequest.RejectRequest;
import aftersales.application.servicerequest.ReopenRequest;
import aftersales.application.servicerequest.ResolveRequest;
import aftersales.application.servicerequest.ResumeRequest;
import aftersales.application.servicerequest.ServiceRequestQueries;
import aftersales.application.servicerequest.ServiceRequestView;
import aftersales.domain.identity.UserId;
import aftersales.domain.kernel.InvalidValue;
import aftersales.domain.kernel.Permission;
import aftersales.domain.servicerequest.HoldReason;
import aftersales.domain.servicerequest.RequestStatus;
import aftersales.domain.servicerequest.RequestType;
import aftersales.domain.servicerequest.ServiceRequestId;
import aftersales.web.kernel.Show;
import aftersales.web.review.ReviewedPage;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** One service request with everything that can be done to it. */
@Named
@RequestScoped
public class RequestViewPage extends ReviewedPage {
    private static final String KIND = "ServiceRequest";

    @Inject
    ServiceRequestQueries requests;

    @Inject
    UserQueries users;

    @Inject
    Show show;

    @Inject
    AssignRequest assign;

    @Inject
    RejectRequest reject;

    @Inject
    AcceptRequest accept;

    @Inject
    HoldRequest hold;

    @Inject
    ResumeRequest resume;

    @Inject
    ResolveRequest resolve;

    @Inject
    CloseRequest close;

    @Inject
    ReopenRequest reopen;

    @Inject
    CancelRequest cancel;

    @Inject
    EscalateRequest escalate;

    @Inject
    DeleteServiceRequest delete;

    private Optional<ServiceRequestView> view = Optional.empty();
    private String owner = "";
    private String holdReason = HoldReason.WAITING_CUSTOMER.name();
    private String note = "";
    private String solution = "";

    public ServiceRequestView getView() {
        if (view.isEmpty()) {
            view = Optional.of(requests.view(id()));
        }
        return view.get();
    }

    private ServiceRequestId id() {
        return new ServiceRequestId(idParameter(KIND));
    }

    /** {@code #{requestViewPage.may('HOLD')}}: whether status, audit lock and the reader's rights allow it. */
    public boolean may(String action) {
        return getView().allowedActions().contains(action) || isSent(action.toLowerCase(Locale.ROOT) + "-form");
    }

    public boolean isMayOrder() {
        return isSent("order-form")
                || (RequestStatus.valueOf(getView().status()).isOpen()
                        && !isAudited()
                        && acting().current().has(Permission.WORK_ORDER_CREATE));
    }

    /** Whether a work order is the natural next step: none has been made, and nothing waits that comes first. */
    public boolean isOrderNext() {
        return isMayOrder() && getView().workOrders().isEmpty() && !may("RESUME");
    }

    public boolean isMayDelete() {
        var status = RequestStatus.valueOf(getView().status());
        return isSent("delete-form")
                || ((status == RequestStatus.NEW || status == RequestStatus.CANCELLED)
                        && getView().workOrders().isEmpty()
                        && !isAudited()
                        && acting().current().has(Permission.REQUEST_DELETE));
    }

    @Override
    protected Document document() {
        var view = getView();
        return new Document(
                KIND,
                view.id(),
                view.version(),
                RequestStatus.valueOf(view.status()).isFinished(),
                view.auditedAt().isPresent());
    }

    @Override
    protected String address() {
        return "/servicerequest/view?id=" + id().value();
    }

    /** Why the cover says what it says, from what was written down when it was judged. */
    public String getCoverReason() {
        var view = getView();
        var on = view.typeDecidedOn();
        if (view.coverUntil().isEmpty()) {
            return messages().text("servicerequest.verdict.none", show.date(on));
        }
        boolean inTime = !on.isAfter(view.coverUntil().get());
        boolean covered = !view.proposedType().equals(Optional.of(RequestType.OUT_OF_WARRANTY.name()));
        var key = covered
                ? "servicerequest.verdict.covered"
                : inTime ? "servicerequest.verdict.excluded" : "servicerequest.verdict.over";
        return messages().text(key, show.date(on), show.date(view.coverFrom()), show.date(view.coverUntil()));
    }

    /** Who can be made responsible: id and name; everybody enabled, or the engineers for those who may not see users. */
    public Map<UUID, String> getOwners() {
        var owners = new LinkedHashMap<UUID, String>();
        var actor = acting().current();
        actor.userId().ifPresent(self -> owners.put(self, actor.name()));
        if (actor.has(Permission.USER_VIEW)) {
            var enabled = ListRequest.firstPage().limit(ListRequest.MAX_LIMIT).filter("enabled", "true");
            for (UserListItem user : users.list(enabled).items()) {
                owners.putIfAbsent(user.id(), user.displayName());
            }
        } else if (actor.has(Permission.WORK_ORDER_VIEW)) {
            for (EngineerItem engineer : users.engineers()) {
                owners.putIfAbsent(engineer.id(), engineer.name());
            }
        }
        return owners;
    }

    public HoldReason[] getHoldReasons() {
        return HoldReason.values();
    }

    public void assign() {
        then("servicerequest.done.assign", () -> assign.assign(new AssignRequest.Command(id(), seen(), chosenOwner())));
    }

    private UserId chosenOwner() {
        return given(owner)
                .map(UUID::fromString)
                .map(UserId::new)
                .orElseThrow(() -> new InvalidValue("owner", "text.required"));
    }

    public void reject() {
        then("servicerequest.done.reject", () -> reject.reject(new RejectRequest.Command(id(), seen(), getReason())));
    }

    public void accept() {
        then("servicerequest.done.accept", () -> accept.accept(new AcceptRequest.Command(id(), seen())));
    }

    public void hold() {
        then(
                "servicerequest.done.hold",
                () -> hold.hold(new HoldRequest.Command(id(), seen(), HoldReason.valueOf(holdReason), given(note))));
    }

    public void resume() {
        then("servicerequest.done.resume", () -> resume.resume(new ResumeRequest.Command(id(), seen())));
    }

    public void resolve() {
        then("servicerequest.done.resolve", () -> resolve.resolve(new ResolveRequest.Command(id(), seen(), solution)));
    }

    public void close() {
        then("servicerequest.done.close", () -> close.close(new CloseRequest.Command(id(), seen())));
    }

    public void reopen() {
        then("servicerequest.done.reopen", () -> reopen.reopen(new ReopenRequest.Command(id(), seen(), getReason())));
    }

    public void cancel() {
        then("servicerequest.done.cancel", () -> cancel.cancel(new CancelRequest.Command(id(), seen(), getReason())));
    }

    public void escalate() {
        then(
                "servicerequest.done.escalate",
                () -> escalate.escalate(new EscalateRequest.Command(id(), seen(), getReason())));
    }

    public void delete() {
        var number = getView().number();
        if (done(() -> delete.delete(new DeleteServiceRequest.Command(id(), seen())))) {
            redirect("/servicerequest/list?open=true", "servicerequest.done.delete", number);
        }
    }

    private int seen() {
        return getVersion();
    }

    public String getOwner() {
        return owner;
    }

    public void setOwner(String owner) {
        this.owner = owner;
    }

    public String getHoldReason() {
        return holdReason;
    }

    public void setHoldReason(String holdReason) {
        this.holdReason = holdReason;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }

    public String getSolution() {
        return solution;
    }

    public void setSolution(String solution) {
        this.solution = solution;
    }
}
