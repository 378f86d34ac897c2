package aftersales.application.demo;

import aftersales.application.call.ConfigureLines;
import aftersales.application.kernel.BusinessSettings;
import aftersales.application.kernel.Guarded;
import aftersales.application.maintenance.CreateMaintenancePlan;
import aftersales.application.maintenance.ScheduleEntry;
import aftersales.domain.call.LineId;
import aftersales.domain.call.LineSetup;
import aftersales.domain.maintenance.MaintenanceInterval;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Brings the company to life through the same use cases as real people, each step a transaction of its own, dated relative to
 * the day of loading, from the same seed every time.
 */
@ApplicationScoped
@Guarded
class LoadDemonstrationCompany implements DemonstrationCompany {
    private static final System.Logger LOG = System.getLogger(LoadDemonstrationCompany.class.getName());
    private static final String SIMULATED_LINE = "8";
    private static final int PLANS = 12;

    private final SamplePeople people;
    private final SampleCustomers customers;
    private final SampleWork work;
    private final SampleStock stock;
    private final CreateMaintenancePlan createPlan;
    private final ConfigureLines lines;
    private final BusinessSettings business;
    private final Clock clock;

    @Inject
    LoadDemonstrationCompany(
            SamplePeople people,
            SampleCustomers customers,
            SampleWork work,
            SampleStock stock,
            CreateMaintenancePlan createPlan,
            ConfigureLines lines,
            BusinessSettings business,
            Clock clock) {
        this.people = people;
        this.customers = customers;
        this.work = work;
        this.stock = stock;
        this.createPlan = createPlan;
        this.lines = lines;
        this.business = business;
        this.clock = clock;
    }

    @Override
    public void load(String password) {
        LOG.log(System.Logger.Level.INFO, "Loading the demonstration company");
        var data = SampleData.read();
        var dice = new Dice();
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, business.timeZone());
        var staff = people.hire(data, password);
        customers.catalogue(data);
        var buyers = customers.customers(data, dice);
        var units = customers.sales(data, buyers, dice, today, business.timeZone());
        stock.fill(data, staff, dice, now);
        work.doWork(data, units, staff, dice, now);
        stock.collect(staff, dice, now);
        plans(data, units, today, dice);
        lines.add(
                new LineId(SIMULATED_LINE),
                new LineSetup.Settings(
                        Optional.of(data.phrase("line-name")),
                        Optional.of("simulated"),
                        "at-vcid",
                        business.areaCode().or(() -> Optional.of("021")),
                        Optional.empty(),
                        true));
        LOG.log(System.Logger.Level.INFO, "The demonstration company is loaded");
    }

    /** Quarterly care for companies; half of it is due. */
    private void plans(SampleData data, List<SampleCustomers.Owned> units, LocalDate today, Dice dice) {
        units.stream()
                .filter(unit -> unit.owner().company())
                .limit(PLANS)
                .forEach(unit -> createPlan.create(new CreateMaintenancePlan.Command(
                        unit.id(),
                        new ScheduleEntry(
                                data.phrase("plan-title", unit.category()),
                                data.phrase("plan-work"),
                                3,
                                Optional.of(MaintenanceInterval.Unit.MONTHS),
                                Optional.of(today.plusDays(dice.between(-10, 20))),
                                7))));
    }
}
