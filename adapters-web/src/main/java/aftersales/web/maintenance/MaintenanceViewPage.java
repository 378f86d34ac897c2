package aftersales.web.maintenance;

import aftersales.application.maintenance.EndMaintenancePlan;
import aftersales.application.maintenance.GenerateDueMaintenance;
import aftersales.application.maintenance.MaintenancePlanQueries;
import aftersales.application.maintenance.MaintenancePlanView;
import aftersales.domain.maintenance.MaintenancePlanId;
import aftersales.web.kernel.PageSupport;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;

/** One maintenance plan with what became of its due dates. */
@Named
@RequestScoped
public class MaintenanceViewPage extends PageSupport {
    private final MaintenancePlanQueries plans;
    private final EndMaintenancePlan end;
    private final GenerateDueMaintenance generate;
    private Optional<MaintenancePlanView> view = Optional.empty();
    private int version;
    private String reason = "";

    @Inject
    public MaintenanceViewPage(MaintenancePlanQueries plans, EndMaintenancePlan end, GenerateDueMaintenance generate) {
        this.plans = plans;
        this.end = end;
        this.generate = generate;
    }

    /** For the CDI proxy. */
    protected MaintenanceViewPage() {
        this(null, null, null);
    }

    public MaintenancePlanView getView() {
        if (view.isEmpty()) {
            view = Optional.of(plans.view(id()));
            if (!isPost()) {
                version = view.get().version();
            }
        }
        return view.get();
    }

    private MaintenancePlanId id() {
        return new MaintenancePlanId(idParameter("MaintenancePlan"));
    }

    /** {@code #{maintenanceViewPage.may('END')}}: whether the plan's state allows it. */
    public boolean may(String action) {
        return getView().allowedActions().contains(action);
    }

    public void end() {
        var id = id();
        if (done(() -> end.end(new EndMaintenancePlan.Command(id, version, reason)))) {
            redirect("/maintenance/view?id=" + id.value(), "maintenance.ended");
        }
    }

    public void generate() {
        var id = id();
        result(() -> generate.generate(List.of(id)))
                .ifPresent(made ->
                        redirect("/maintenance/view?id=" + id.value(), "maintenance.generated", made.requests()));
    }

    @Override
    protected Optional<Shown> recordShown() {
        return Optional.of(new Shown("MaintenancePlan", id().value(), version));
    }

    public int getVersion() {
        getView();
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
