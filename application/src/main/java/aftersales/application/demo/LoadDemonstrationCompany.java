package aftersales.application.demo;

import aftersales.application.call.ConfigureLines;
import aftersales.application.kernel.Acting;
import aftersales.application.kernel.Actor;
import aftersales.application.kernel.BusinessSettings;
import aftersales.application.kernel.Door;
import aftersales.application.kernel.Guarded;
import aftersales.application.maintenance.CreateMaintenancePlan;
import aftersales.application.maintenance.ScheduleEntry;
import aftersales.domain.call.LineId;
import aftersales.domain.call.LineSetup;
import aftersales.domain.kernel.Permission;
import aftersales.domain.maintenance.MaintenanceInterval;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Brings the company to life through the same use cases as real people, each step a transaction of its own, dated relative to
 * the moment of set-up, from the same seed every time. A loading that was killed is taken up at its first step that is
 * missing.
 */
@ApplicationScoped
@Guarded
class LoadDemonstrationCompany implements DemonstrationCompany {
    private static final System.Logger LOG = System.getLogger(LoadDemonstrationCompany.class.getName());
    private static final String SIMULATED_LINE = "8";
    private static final int PLANS = 12;

    /** The same at every start, since operations are told apart by who does them. */
    private static final Actor LOADER = Actor.program("demo", Door.SETUP, Permission.values());

    private final SampleJournal journal;
    private final SamplePeople people;
    private final SampleCustomers customers;
    private final SampleWork work;
    private final SampleStock stock;
    private final CreateMaintenancePlan createPlan;
    private final ConfigureLines lines;
    private final Acting acting;
    private final BusinessSettings business;
    private final Clock clock;

    @Inject
    LoadDemonstrationCompany(
            SampleJournal journal,
            SamplePeople people,
            SampleCustomers customers,
            SampleWork work,
            SampleStock stock,
            CreateMaintenancePlan createPlan,
            ConfigureLines lines,
            Acting acting,
            BusinessSettings business,
            Clock clock) {
        this.journal = journal;
        this.people = people;
        this.customers = customers;
        this.work = work;
        this.stock = stock;
        this.createPlan = createPlan;
        this.lines = lines;
        this.acting = acting;
        this.business = business;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void begin(String password) {
        people.hire(SampleData.read(), password);
        journal.begin(clock.instant());
    }

    @Override
    public void finish() {
        journal.unfinishedSince().ifPresent(begun -> {
            LOG.log(System.Logger.Level.INFO, "Loading the demonstration company");
            acting.as(LOADER, () -> load(begun));
            journal.finish(clock.instant(), Steps.KEYS);
            LOG.log(System.Logger.Level.INFO, "The demonstration company is loaded");
        });
    }

    private void load(Instant now) {
        var data = SampleData.read();
        var dice = new Dice();
        var steps = new Steps(acting);
        var today = LocalDate.ofInstant(now, business.timeZone());
        var staff = people.staff(data);
        customers.catalogue(data, steps);
        var buyers = customers.customers(data, dice, steps);
        var units = customers.sales(data, buyers, dice, today, business.timeZone(), steps);
        stock.fill(data, staff, dice, now, steps);
        work.doWork(data, units, staff, dice, now, steps);
        stock.collect(staff, now, steps);
        plans(data, units, today, dice, steps);
        steps.next(() -> lines.add(
                new LineId(SIMULATED_LINE),
                new LineSetup.Settings(
                        Optional.of(data.phrase("line-name")),
                        Optional.of("simulated"),
                        "at-vcid",
                        business.areaCode().or(() -> Optional.of("021")),
                        Optional.empty(),
                        true)));
    }

    /** Quarterly care for companies; a few of them are due. */
    private void plans(SampleData data, List<SampleCustomers.Owned> units, LocalDate today, Dice dice, Steps steps) {
        units.stream()
                .filter(unit -> unit.owner().company())
                .limit(PLANS)
                .forEach(unit -> steps.next(() -> createPlan.create(new CreateMaintenancePlan.Command(
                        unit.id(),
                        new ScheduleEntry(
                                data.phrase("plan-title", unit.category()),
                                data.phrase("plan-work"),
                                3,
                                Optional.of(MaintenanceInterval.Unit.MONTHS),
                                Optional.of(today.plusDays(dice.between(-2, 40))),
                                7)))));
    }
}
