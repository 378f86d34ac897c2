package aftersales.web.workorder;

import aftersales.application.paper.SheetSize;
import aftersales.application.workorder.DispatchWorkOrder;
import aftersales.application.workorder.EngineerLoad;
import aftersales.application.workorder.EngineerLoadQueries;
import aftersales.application.workorder.WorkOrderQueries;
import aftersales.application.workorder.WorkOrderView;
import aftersales.domain.identity.UserId;
import aftersales.domain.workorder.WorkOrderId;
import aftersales.web.kernel.PageSupport;
import aftersales.web.paper.Pdf;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Chooses engineers by their load and sends a work order out (FLD-01, FLD-03, FLD-07). */
@Named
@RequestScoped
public class DispatchPanel extends PageSupport {
    private final WorkOrderQueries orders;
    private final EngineerLoadQueries loads;
    private final DispatchWorkOrder dispatch;
    private Optional<WorkOrderView> view = Optional.empty();
    private Optional<List<EngineerLoad>> engineers = Optional.empty();
    private Optional<Integer> version = Optional.empty();
    private String[] chosen = {};
    private Instant from;
    private Instant until;

    @Inject
    public DispatchPanel(WorkOrderQueries orders, EngineerLoadQueries loads, DispatchWorkOrder dispatch) {
        this.orders = orders;
        this.loads = loads;
        this.dispatch = dispatch;
    }

    /** For the CDI proxy. */
    protected DispatchPanel() {
        this(null, null, null);
    }

    @PostConstruct
    void fill() {
        if (!isSent("dispatch")) {
            from = view().appointmentFrom().orElse(null);
            until = view().appointmentUntil().orElse(null);
        }
    }

    private WorkOrderView view() {
        if (view.isEmpty()) {
            view = Optional.of(orders.view(id()));
        }
        return view.get();
    }

    private WorkOrderId id() {
        return new WorkOrderId(idParameter("WorkOrder"));
    }

    /** How the list is ordered, as the address says; the least loaded first when it says nothing. */
    public EngineerLoadQueries.Order getOrder() {
        return parameter("order")
                .flatMap(name -> Arrays.stream(EngineerLoadQueries.Order.values())
                        .filter(order -> order.name().equals(name))
                        .findFirst())
                .orElse(EngineerLoadQueries.Order.LEAST_LOADED);
    }

    public EngineerLoadQueries.Order[] getOrders() {
        return EngineerLoadQueries.Order.values();
    }

    public List<EngineerLoad> getEngineers() {
        if (engineers.isEmpty()) {
            engineers = Optional.of(loads.engineers(getOrder()));
        }
        return engineers.get();
    }

    /** Whether an engineer is ticked, after a refusal. */
    public boolean isChosen(UUID engineer) {
        return Arrays.asList(chosen).contains(engineer.toString());
    }

    public void dispatch() {
        if (isDispatched()) {
            redirect("/workorder/view?id=" + id().value(), "workorder.done.dispatch");
        }
    }

    /** Printing the slip sends the order out (FLD-02); the slip opens beside the page. */
    public void printAndDispatch() {
        if (isDispatched()) {
            String sheet =
                    parameter(Pdf.SHEET).map(Pdf::sheet).orElse(SheetSize.A4).code();
            redirect("/print/work-orders/" + id().value() + "/dispatch-slip.pdf?" + Pdf.SHEET + "=" + sheet);
        }
    }

    public SheetSize[] getSheets() {
        return SheetSize.values();
    }

    private boolean isDispatched() {
        return done(() -> dispatch.dispatch(new DispatchWorkOrder.Command(
                id(), getVersion(), chosenEngineers(), WorkOrderViewPage.window(from, until))));
    }

    private List<UserId> chosenEngineers() {
        chosen = parameters("engineers");
        return Arrays.stream(chosen)
                .filter(value -> value.length() == 36)
                .map(value -> new UserId(UUID.fromString(value)))
                .toList();
    }

    @Override
    protected Optional<Shown> recordShown() {
        return Optional.of(new Shown("WorkOrder", id().value(), getVersion()));
    }

    public int getVersion() {
        return version.orElseGet(() -> view().version());
    }

    public void setVersion(int version) {
        this.version = Optional.of(version);
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
}
