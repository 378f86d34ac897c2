package aftersales.web.maintenance;

import aftersales.application.installedbase.UnitListItem;
import aftersales.application.installedbase.UnitQueries;
import aftersales.application.installedbase.UnitView;
import aftersales.application.maintenance.ChangeMaintenancePlan;
import aftersales.application.maintenance.CreateMaintenancePlan;
import aftersales.application.maintenance.MaintenancePlanQueries;
import aftersales.application.maintenance.ScheduleEntry;
import aftersales.domain.installedbase.UnitId;
import aftersales.domain.kernel.InvalidValue;
import aftersales.domain.maintenance.MaintenanceInterval;
import aftersales.domain.maintenance.MaintenancePlanId;
import aftersales.web.kernel.PageSupport;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Sets up a plan, for the unit in the address or one found by its serial number, or changes one. */
@Named
@RequestScoped
public class MaintenanceEditPage extends PageSupport {
    private final MaintenancePlanQueries plans;
    private final UnitQueries units;
    private final CreateMaintenancePlan create;
    private final ChangeMaintenancePlan change;
    private int version;
    private String serialNumber = "";
    private String title = "";
    private String work = "";
    private Integer count = 3;
    private String unit = MaintenanceInterval.Unit.MONTHS.name();
    private LocalDate firstDueOn;
    private Integer leadDays = 7;

    @Inject
    public MaintenanceEditPage(
            MaintenancePlanQueries plans,
            UnitQueries units,
            CreateMaintenancePlan create,
            ChangeMaintenancePlan change) {
        this.plans = plans;
        this.units = units;
        this.create = create;
        this.change = change;
    }

    /** For the CDI proxy. */
    protected MaintenanceEditPage() {
        this(null, null, null, null);
    }

    @PostConstruct
    void fill() {
        if (isPost()) {
            return;
        }
        if (isNew()) {
            serialNumber = uuidParameter("unit")
                    .map(id -> units.view(new UnitId(id)))
                    .map(UnitView::serialNumber)
                    .orElse("");
            return;
        }
        var plan = plans.view(id());
        version = plan.version();
        serialNumber = plan.serialNumber();
        title = plan.title();
        work = plan.work().orElse("");
        count = plan.intervalCount();
        unit = plan.intervalUnit();
        firstDueOn = plan.firstDueOn();
        leadDays = plan.leadDays();
    }

    public boolean isNew() {
        return parameter("id").isEmpty();
    }

    private MaintenancePlanId id() {
        return new MaintenancePlanId(idParameter("MaintenancePlan"));
    }

    public void save() {
        result(isNew() ? this::created : this::changed)
                .ifPresent(id -> redirect(
                        "/maintenance/view?id=" + id.value(),
                        "maintenance.saved",
                        plans.view(id).number()));
    }

    private MaintenancePlanId created() {
        return create.create(new CreateMaintenancePlan.Command(chosenUnit(), entry()));
    }

    private MaintenancePlanId changed() {
        change.change(new ChangeMaintenancePlan.Command(id(), version, entry()));
        return id();
    }

    private ScheduleEntry entry() {
        return new ScheduleEntry(
                title,
                work,
                Optional.ofNullable(count).orElse(0),
                given(unit).map(MaintenanceInterval.Unit::valueOf),
                Optional.ofNullable(firstDueOn),
                Optional.ofNullable(leadDays).orElse(0));
    }

    private UnitId chosenUnit() {
        var inAddress = uuidParameter("unit");
        if (inAddress.isPresent()) {
            return new UnitId(inAddress.get());
        }
        var wanted =
                given(serialNumber).orElseThrow(() -> new InvalidValue("serialNumber", "maintenance.unit.required"));
        List<UnitListItem> found = units.bySerial(wanted.strip());
        if (found.size() != 1) {
            throw new InvalidValue(
                    "serialNumber", found.isEmpty() ? "maintenance.unit.unknown" : "maintenance.unit.several");
        }
        return new UnitId(found.get(0).id());
    }

    @Override
    protected Optional<Shown> recordShown() {
        return isNew() ? Optional.empty() : Optional.of(new Shown("MaintenancePlan", id().value(), version));
    }

    /** Names of what an interval can count. */
    public List<String> getIntervalUnits() {
        return Arrays.stream(MaintenanceInterval.Unit.values())
                .map(MaintenanceInterval.Unit::name)
                .toList();
    }

    public boolean isUnitChosen() {
        return !isNew() || uuidParameter("unit").isPresent();
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }

    public String getSerialNumber() {
        return serialNumber;
    }

    public void setSerialNumber(String serialNumber) {
        this.serialNumber = serialNumber;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getWork() {
        return work;
    }

    public void setWork(String work) {
        this.work = work;
    }

    public Integer getCount() {
        return count;
    }

    public void setCount(Integer count) {
        this.count = count;
    }

    public String getUnit() {
        return unit;
    }

    public void setUnit(String unit) {
        this.unit = unit;
    }

    public LocalDate getFirstDueOn() {
        return firstDueOn;
    }

    public void setFirstDueOn(LocalDate firstDueOn) {
        this.firstDueOn = firstDueOn;
    }

    public Integer getLeadDays() {
        return leadDays;
    }

    public void setLeadDays(Integer leadDays) {
        this.leadDays = leadDays;
    }
}
