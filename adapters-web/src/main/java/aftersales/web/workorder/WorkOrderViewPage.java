package aftersales.web.workorder;

import aftersales.application.workorder.CancelWorkOrder;
import aftersales.application.workorder.ChangeWorkOrder;
import aftersales.application.workorder.DeleteWorkOrder;
import aftersales.application.workorder.RateEngineer;
import aftersales.application.workorder.SendBackWorkOrder;
import aftersales.application.workorder.SettleWorkOrder;
import aftersales.application.workorder.WorkOrderQueries;
import aftersales.application.workorder.WorkOrderView;
import aftersales.domain.identity.UserId;
import aftersales.domain.kernel.InvalidValue;
import aftersales.domain.kernel.Permission;
import aftersales.domain.workorder.AppointmentWindow;
import aftersales.domain.workorder.WorkOrderId;
import aftersales.domain.workorder.WorkOrderStatus;
import aftersales.web.review.ReviewedPage;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** One work order with what the office can do to it. */
@Named
@RequestScoped
public class WorkOrderViewPage extends ReviewedPage {
    private static final String KIND = "WorkOrder";

    /** The form by which the page asks for an act. */
    private static final Map<String, String> FORMS = Map.of(
            "DISPATCH", "dispatch",
            "CHANGE", "appointment-form",
            "CANCEL", "cancel-form",
            "SEND_BACK", "send-back-form",
            "SETTLE", "settle-form",
            "RATE", "rate-form");

    @Inject
    WorkOrderQueries orders;

    @Inject
    ChangeWorkOrder change;

    @Inject
    CancelWorkOrder cancel;

    @Inject
    SendBackWorkOrder sendBack;

    @Inject
    SettleWorkOrder settle;

    @Inject
    RateEngineer rate;

    @Inject
    DeleteWorkOrder delete;

    private Optional<WorkOrderView> view = Optional.empty();
    private Instant from;
    private Instant until;
    private String instructions = "";
    private String engineer = "";
    private Integer stars = 5;

    @PostConstruct
    void fill() {
        if (!isSent("appointment-form")) {
            from = getView().appointmentFrom().orElse(null);
            until = getView().appointmentUntil().orElse(null);
            instructions = getView().instructions().orElse("");
        }
    }

    public WorkOrderView getView() {
        if (view.isEmpty()) {
            view = Optional.of(orders.view(id()));
        }
        return view.get();
    }

    private WorkOrderId id() {
        return new WorkOrderId(idParameter(KIND));
    }

    /** {@code #{workOrderViewPage.may('CANCEL')}}: whether status, audit lock and the reader's rights allow it. */
    public boolean may(String action) {
        return getView().allowedActions().contains(action) || isSent(FORMS.getOrDefault(action, ""));
    }

    /** The slip says who comes: there is none before, and none once it was cancelled. */
    public boolean isMayPrintSlip() {
        var status = WorkOrderStatus.valueOf(getView().status());
        return status != WorkOrderStatus.PENDING && status != WorkOrderStatus.CANCELLED;
    }

    public boolean isMayPrintReport() {
        return getView().completedAt().isPresent();
    }

    public boolean isMayDelete() {
        var status = WorkOrderStatus.valueOf(getView().status());
        return isSent("delete-form")
                || ((status == WorkOrderStatus.PENDING || status == WorkOrderStatus.CANCELLED)
                        && !isAudited()
                        && acting().current().has(Permission.WORK_ORDER_DELETE));
    }

    @Override
    protected Document document() {
        var view = getView();
        return new Document(
                KIND,
                view.id(),
                view.version(),
                view.finished(),
                view.auditedAt().isPresent());
    }

    @Override
    protected String address() {
        return "/workorder/view?id=" + id().value();
    }

    public void change() {
        then(
                "workorder.done.change",
                () -> change.change(
                        new ChangeWorkOrder.Command(id(), getVersion(), window(from, until), given(instructions))));
    }

    /** @throws InvalidValue when only one end is given */
    static Optional<AppointmentWindow> window(Instant from, Instant until) {
        if (from == null && until == null) {
            return Optional.empty();
        }
        if (from == null || until == null) {
            throw new InvalidValue(from == null ? "from" : "until", "text.required");
        }
        return Optional.of(new AppointmentWindow(from, until));
    }

    public void cancel() {
        then(
                "workorder.done.cancel",
                () -> cancel.cancel(new CancelWorkOrder.Command(id(), getVersion(), getReason())));
    }

    public void sendBack() {
        then(
                "workorder.done.send-back",
                () -> sendBack.sendBack(new SendBackWorkOrder.Command(id(), getVersion(), getReason())));
    }

    public void settle() {
        then("workorder.done.settle", () -> settle.settle(new SettleWorkOrder.Command(id(), getVersion())));
    }

    public void rate() {
        then("workorder.done.rate", () -> rate.rate(rating()));
    }

    private RateEngineer.Command rating() {
        var rated = given(engineer)
                .map(UUID::fromString)
                .map(UserId::new)
                .orElseThrow(() -> new InvalidValue("engineer", "text.required"));
        return new RateEngineer.Command(id(), getVersion(), rated, stars);
    }

    public void delete() {
        var number = getView().number();
        if (done(() -> delete.delete(new DeleteWorkOrder.Command(id(), getVersion())))) {
            redirect("/workorder/list", "workorder.done.delete", number);
        }
    }

    public Instant getFrom() {
        return from;
    }

    public void setFrom(Instant from) {
        this.from = from;
    }

    public Instant getUntil() {
        return until;
    }

    public void setUntil(Instant until) {
        this.until = until;
    }

    public String getInstructions() {
        return instructions;
    }

    public void setInstructions(String instructions) {
        this.instructions = instructions;
    }

    public String getEngineer() {
        return engineer;
    }

    public void setEngineer(String engineer) {
        this.engineer = engineer;
    }

    public Integer getStars() {
        return stars;
    }

    public void setStars(Integer stars) {
        this.stars = stars;
    }
}
