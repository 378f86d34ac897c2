package aftersales.application.installedbase;

import aftersales.application.customer.Customers;
import aftersales.application.customer.Desk;

/** The use cases of the installed base over stores in memory, for tests of those who call them. */
public final class Workshop {
    public final InMemoryProducts products = new InMemoryProducts();
    public final InMemoryUnits units = new InMemoryUnits();
    public final CoverRules rules = new PresetCoverRules();
    private final Desk desk;
    private final Customers customers;

    public Workshop(Desk desk, Customers customers) {
        this.desk = desk;
        this.customers = customers;
    }

    private ProductIntake intake() {
        return new ProductIntake(rules, desk.clock(), Desk.BUSINESS);
    }

    public RegisterProduct registerProduct() {
        return new RegisterProductService(products, intake(), desk.ids(), desk.clock());
    }

    public ChangeProduct changeProduct() {
        return new ChangeProductService(products, intake(), desk.clock());
    }

    public ResolveProduct resolveProduct() {
        return new ResolveProductService(products, desk.ids(), desk.clock());
    }

    public RegisterUnit registerUnit() {
        return new RegisterUnitService(
                units, products, customers, rules, desk.ids(), desk.acting(), desk.clock(), Desk.BUSINESS);
    }

    public ChangeUnit changeUnit() {
        return new ChangeUnitService(units, customers, desk.clock(), Desk.BUSINESS);
    }

    public MoveUnit moveUnit() {
        return new MoveUnitService(units, desk.clock(), Desk.BUSINESS);
    }

    public DetermineCover determineCover() {
        return new DetermineCoverService(units);
    }
}
