package aftersales.web.workorder;

import aftersales.application.kernel.ListRequest;
import aftersales.application.parts.PartQueries;
import aftersales.application.parts.PartView;
import aftersales.application.parts.StockQueries;
import aftersales.application.workorder.AcceptAssignment;
import aftersales.application.workorder.AssignmentView;
import aftersales.application.workorder.CompleteWorkOrder;
import aftersales.application.workorder.DeclineAssignment;
import aftersales.application.workorder.PauseWork;
import aftersales.application.workorder.RecordWork;
import aftersales.application.workorder.ReportInput;
import aftersales.application.workorder.ResumeWork;
import aftersales.application.workorder.ReturnFromSite;
import aftersales.application.workorder.StampArrival;
import aftersales.application.workorder.StampDeparture;
import aftersales.application.workorder.StartService;
import aftersales.application.workorder.WorkOrderQueries;
import aftersales.application.workorder.WorkOrderView;
import aftersales.domain.billing.FeeKind;
import aftersales.domain.identity.UserId;
import aftersales.domain.kernel.Permission;
import aftersales.domain.workorder.NextStep;
import aftersales.domain.workorder.ServiceResult;
import aftersales.domain.workorder.WorkOrderId;
import aftersales.web.kernel.PageSupport;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/** One job on the engineer's phone, step by step (FLD-11, FLD-13). */
@Named
@RequestScoped
public class EngineerJobPage extends PageSupport {
    private static final int SPARE_FEES = 8;
    private static final BigDecimal MINUTES = BigDecimal.valueOf(60);
    private static final List<String> STEPS = List.of("ACCEPT", "DEPART", "ARRIVE", "START", "RESUME", "RETURN");

    /** The form by which the page asks for a step. */
    private static final Map<String, String> FORMS = Map.of(
            "ACCEPT", "accept",
            "DEPART", "depart",
            "ARRIVE", "arrive",
            "START", "start",
            "RESUME", "resume",
            "RETURN", "giveBack");

    @Inject
    WorkOrderQueries orders;

    @Inject
    PartQueries parts;

    @Inject
    StockQueries stock;

    @Inject
    AcceptAssignment accept;

    @Inject
    DeclineAssignment decline;

    @Inject
    StampDeparture depart;

    @Inject
    StampArrival arrive;

    @Inject
    StartService start;

    @Inject
    PauseWork pause;

    @Inject
    ResumeWork resume;

    @Inject
    RecordWork record;

    @Inject
    CompleteWorkOrder complete;

    @Inject
    ReturnFromSite returned;

    private Optional<WorkOrderView> view = Optional.empty();
    private Optional<List<FeeForm>> fees = Optional.empty();
    private Optional<List<PartView>> catalogue = Optional.empty();
    private Optional<List<PartChoice>> partChoices = Optional.empty();
    private Optional<Integer> version = Optional.empty();
    private String reason = "";
    private Optional<String> result = Optional.empty();
    private Optional<String> nextStep = Optional.empty();
    private Optional<String> fault = Optional.empty();
    private Optional<String> solution = Optional.empty();
    private BigDecimal hours;
    private Instant arrivedAt;

    public WorkOrderView getView() {
        if (view.isEmpty()) {
            view = Optional.of(orders.view(id()));
        }
        return view.get();
    }

    private WorkOrderId id() {
        return new WorkOrderId(idParameter("WorkOrder"));
    }

    public boolean may(String action) {
        return getView().ownActions().contains(action) || isSent(action.toLowerCase(Locale.ROOT) + "-form");
    }

    /** The step that comes next by nature; empty when only the report is left, or nothing. */
    public String getNext() {
        return STEPS.stream()
                .filter(step -> isSent(FORMS.get(step)))
                .findFirst()
                .orElseGet(this::following);
    }

    private String following() {
        return isOnSite() && may("COMPLETE")
                ? ""
                : STEPS.stream().filter(this::may).findFirst().orElse("");
    }

    /** Steps that may be taken without the one before them. */
    public List<String> getOther() {
        return STEPS.stream()
                .filter(step ->
                        isSent(FORMS.get(step) + "-too") || (!isOnSite() && may(step) && !step.equals(getNext())))
                .toList();
    }

    public Optional<AssignmentView> getOwn() {
        var self = acting().current().userId();
        return getView().assignments().stream()
                .filter(assignment ->
                        self.filter(assignment.engineerId()::equals).isPresent())
                .findFirst();
    }

    public boolean isOnSite() {
        return getOwn().flatMap(AssignmentView::arrivedAt).isPresent();
    }

    public boolean isMayComplete() {
        return isSent("report") || may("COMPLETE");
    }

    /** Whether result and fees can be written down, and kept for later. */
    public boolean isMayRecord() {
        return isSent("report") || getView().allowedActions().contains("RECORD") || may("RECORD");
    }

    public void accept() {
        then(
                "workorder.job.done.accept",
                () -> accept.accept(new AcceptAssignment.Command(id(), getVersion(), self())));
    }

    public void decline() {
        var id = id();
        if (done(() -> decline.decline(new DeclineAssignment.Command(id, getVersion(), self(), reason)))) {
            redirect("/workorder/jobs", "workorder.job.done.decline");
        }
    }

    public void depart() {
        then(
                "workorder.job.done.depart",
                () -> depart.depart(new StampDeparture.Command(id(), getVersion(), self(), Optional.empty())));
    }

    public void arrive() {
        then(
                "workorder.job.done.arrive",
                () -> arrive.arrive(new StampArrival.Command(id(), getVersion(), self(), Optional.empty())));
    }

    public void start() {
        then("workorder.job.done.start", () -> start.start(new StartService.Command(id(), getVersion(), self())));
    }

    public void pause() {
        then(
                "workorder.job.done.pause",
                () -> pause.pause(new PauseWork.Command(id(), getVersion(), self(), reason, Optional.empty())));
    }

    public void resume() {
        then("workorder.job.done.resume", () -> resume.resume(new ResumeWork.Command(id(), getVersion(), self())));
    }

    public void giveBack() {
        then(
                "workorder.job.done.return",
                () -> returned.returned(new ReturnFromSite.Command(id(), getVersion(), self(), Optional.empty())));
    }

    public void keep() {
        then("workorder.job.done.record", () -> record.record(new RecordWork.Command(id(), getVersion(), report())));
    }

    public void complete() {
        then(
                "workorder.job.done.complete",
                () -> complete.complete(new CompleteWorkOrder.Command(
                        id(),
                        getVersion(),
                        self(),
                        Optional.ofNullable(arrivedAt),
                        Optional.empty(),
                        worked(),
                        report())));
    }

    /** The one who acts. */
    private static Optional<UserId> self() {
        return Optional.empty();
    }

    private void then(String notice, Runnable work) {
        var id = id();
        if (done(work)) {
            redirect("/workorder/job?id=" + id.value(), notice);
        }
    }

    private Duration worked() {
        return Duration.ofMinutes(Optional.ofNullable(hours)
                .orElse(BigDecimal.ZERO)
                .multiply(MINUTES)
                .setScale(0, RoundingMode.HALF_UP)
                .longValue());
    }

    private ReportInput report() {
        return new ReportInput(
                given(getResult()).map(ServiceResult::valueOf),
                given(getNextStep()).map(NextStep::valueOf),
                given(getFault()),
                given(getSolution()),
                FeeForm.inputs(getFees()));
    }

    public List<FeeForm> getFees() {
        if (fees.isEmpty()) {
            fees = Optional.of(isSent("report") ? sentFees() : knownFees());
        }
        return fees.get();
    }

    /** As many rows as the form had that came in, even if others have added or dropped fees meanwhile. */
    private List<FeeForm> sentFees() {
        return IntStream.iterate(0, i -> parameter("report:fees-" + i + "-kind").isPresent(), i -> i + 1)
                .mapToObj(i -> new FeeForm())
                .toList();
    }

    private List<FeeForm> knownFees() {
        var rows = new ArrayList<FeeForm>();
        getView().fees().forEach(fee -> rows.add(FeeForm.of(fee)));
        for (int i = 0; i < SPARE_FEES; i++) {
            rows.add(FeeForm.spare(
                    getView().requestType().equals("IN_WARRANTY"),
                    messages().text("workorder.job.fee.covered-reason")));
        }
        return rows;
    }

    /**
     * A part that can be used.
     *
     * @param id of the part
     */
    public record PartChoice(UUID id, String label) {}

    /** What the engineer carries, and what is on the order already. */
    public List<PartChoice> getPartChoices() {
        if (partChoices.isEmpty()) {
            var choices = new LinkedHashMap<UUID, PartChoice>();
            stock.mine()
                    .forEach(item -> choices.put(
                            item.partId(),
                            new PartChoice(
                                    item.partId(),
                                    messages()
                                            .text(
                                                    "workorder.fee.carried",
                                                    item.partCode(),
                                                    item.partName(),
                                                    item.quantity().toPlainString()))));
            getView().fees().stream()
                    .flatMap(fee -> fee.part().stream())
                    .forEach(part -> choices.putIfAbsent(
                            part.partId(), new PartChoice(part.partId(), part.partCode() + " " + part.partName())));
            partChoices = Optional.of(List.copyOf(choices.values()));
        }
        return partChoices.get();
    }

    /** Parts to choose from while typing. */
    public List<PartView> getCatalogue() {
        if (catalogue.isEmpty()) {
            catalogue = Optional.of(
                    acting().current().has(Permission.PART_VIEW)
                            ? parts.list(ListRequest.firstPage().limit(ListRequest.MAX_LIMIT))
                                    .items()
                            : List.of());
        }
        return catalogue.get();
    }

    public FeeKind[] getFeeKinds() {
        return FeeKind.values();
    }

    public ServiceResult[] getResults() {
        return ServiceResult.values();
    }

    public NextStep[] getNextSteps() {
        return NextStep.values();
    }

    @Override
    protected Optional<Shown> recordShown() {
        return Optional.of(new Shown("WorkOrder", id().value(), getVersion()));
    }

    public int getVersion() {
        return version.orElseGet(() -> getView().version());
    }

    public void setVersion(int version) {
        this.version = Optional.of(version);
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getResult() {
        return result.orElseGet(() -> getView().result().orElse(""));
    }

    public void setResult(String result) {
        this.result = Optional.of(Optional.ofNullable(result).orElse(""));
    }

    public String getNextStep() {
        return nextStep.orElseGet(() -> getView().nextStep().orElse(""));
    }

    public void setNextStep(String nextStep) {
        this.nextStep = Optional.of(Optional.ofNullable(nextStep).orElse(""));
    }

    public String getFault() {
        return fault.orElseGet(() -> getView().fault().orElse(""));
    }

    public void setFault(String fault) {
        this.fault = Optional.of(Optional.ofNullable(fault).orElse(""));
    }

    public String getSolution() {
        return solution.orElseGet(() -> getView().solution().orElse(""));
    }

    public void setSolution(String solution) {
        this.solution = Optional.of(Optional.ofNullable(solution).orElse(""));
    }

    public BigDecimal getHours() {
        return hours;
    }

    public void setHours(BigDecimal hours) {
        this.hours = hours;
    }

    public Instant getArrivedAt() {
        return arrivedAt;
    }

    public void setArrivedAt(Instant arrivedAt) {
        this.arrivedAt = arrivedAt;
    }
}
