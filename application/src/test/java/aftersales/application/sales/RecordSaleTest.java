package aftersales.application.sales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aftersales.application.customer.Desk;
import aftersales.application.customer.InMemoryCustomers;
import aftersales.application.installedbase.Workshop;
import aftersales.domain.customer.CustomerCode;
import aftersales.domain.installedbase.UnitId;
import aftersales.domain.installedbase.UnitStatus;
import aftersales.domain.kernel.Conflict;
import aftersales.domain.kernel.InvalidValue;
import aftersales.domain.kernel.Violation;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RecordSaleTest {
    private static final LocalDate SOLD_ON = LocalDate.parse("2026-11-20");

    private final Desk desk = new Desk();
    private final InMemoryCustomers customers = new InMemoryCustomers();
    private final Workshop workshop = new Workshop(desk, customers);
    private final InMemorySales sales = new InMemorySales();
    private final RecordSale recordSale = new RecordSaleService(
            sales,
            workshop.units,
            desk.resolveCustomer(customers),
            workshop.resolveProduct(),
            workshop.registerUnit(),
            desk.numbers(),
            desk.ids(),
            desk.acting(),
            desk.clock(),
            Desk.BUSINESS);

    @Test
    void makesCustomerProductsAndUnitsWhoseCoverStarts() {
        var result = record(sale("SO-1", line("KFR-35", "SN-1", "SN-2"), line("BCD-200", "SN-9")));
        assertThat(result.units()).hasSize(3);
        assertThat(customers.findByCode(new CustomerCode("ERP-1"))).isPresent();
        var unit = workshop.units.get(new UnitId(result.units().get(0))).state();
        assertThat(unit.serial().value()).isEqualTo("SN-1");
        assertThat(unit.status()).isEqualTo(UnitStatus.SOLD);
        assertThat(unit.soldByUs()).isTrue();
        assertThat(unit.coverUntil()).contains(LocalDate.parse("2027-11-20"));
    }

    @Test
    void answersARepetitionAsTheFirstTime() {
        var first = record(sale("SO-1", line("KFR-35", "SN-1")));
        var second = record(sale("SO-1", line("KFR-35", "SN-1")));
        assertThat(second).isEqualTo(first);
        assertThat(sales.count()).isEqualTo(1);
        assertThat(workshop.units.count()).isEqualTo(1);
    }

    @Test
    void refusesTheSameExternalIdForSomethingElse() {
        record(sale("SO-1", line("KFR-35", "SN-1")));
        assertThatThrownBy(() -> record(sale("SO-1", line("KFR-35", "SN-2"))))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("sale.external-id-differs");
    }

    @Test
    void namesTheLineWhoseSerialNumberWasSoldBefore() {
        record(sale("SO-1", line("KFR-35", "SN-1")));
        assertThatThrownBy(() -> record(sale("SO-2", line("BCD-200", "SN-1"), line("KFR-35", "SN-3", "sn-1"))))
                .isInstanceOfSatisfying(InvalidValue.class, e -> assertThat(e.violations())
                        .containsExactly(Violation.of("lines[1].serialNumbers[1]", "sale.serial-sold", "SN-1")));
    }

    @Test
    void namesASerialNumberThatStandsTwice() {
        assertThatThrownBy(() -> record(sale("SO-1", line("KFR-35", "SN-1"), line("KFR-35", "sn-1"))))
                .isInstanceOfSatisfying(InvalidValue.class, e -> assertThat(e.violations())
                        .containsExactly(Violation.of("lines[1].serialNumbers[0]", "sale.serial-twice", "SN-1")));
    }

    @Test
    void namesEveryFieldThatIsWrong() {
        var bad = new RecordSale.Command(
                Optional.of("SO-1"),
                "ERP",
                LocalDate.parse("2026-11-23"),
                new RecordSale.Buyer("ERP-1", "张三", List.of()),
                List.of(
                        new RecordSale.Line("", "", List.of(), Optional.empty()),
                        new RecordSale.Line("B", "冰箱", List.of("S"), Optional.of(new RecordSale.Price("1.234", "CNY"))),
                        new RecordSale.Line("B", "冰箱", List.of("T"), Optional.of(new RecordSale.Price("-1", "CNY")))),
                Optional.empty(),
                Optional.empty());
        assertThatThrownBy(() -> record(bad)).isInstanceOfSatisfying(InvalidValue.class, e -> assertThat(e.violations())
                .extracting(Violation::field)
                .containsExactly(
                        "soldOn",
                        "lines[0].product.code",
                        "lines[0].product.name",
                        "lines[0].serialNumbers",
                        "lines[1].unitPrice",
                        "lines[2].unitPrice.amount"));
    }

    @Test
    void namesWhatIsWrongWithTheBuyer() {
        var bad = new RecordSale.Command(
                Optional.of("SO-1"),
                "ERP",
                SOLD_ON,
                new RecordSale.Buyer(" ", "", List.of("13800138000", "nonsense")),
                List.of(line("KFR-35", "SN-1")),
                Optional.empty(),
                Optional.empty());
        assertThatThrownBy(() -> record(bad)).isInstanceOfSatisfying(InvalidValue.class, e -> assertThat(e.violations())
                .extracting(Violation::field)
                .containsExactly("customer.code", "customer.name", "customer.phones[1]"));
    }

    @Test
    void recordsSalesEnteredByHandWithoutAnExternalId() {
        var byHand = new RecordSale.Command(
                Optional.empty(),
                "",
                SOLD_ON,
                new RecordSale.Buyer("ERP-1", "张三", List.of()),
                List.of(line("KFR-35", "SN-1")),
                Optional.of("一门店"),
                Optional.of("小陈"));
        assertThat(record(byHand).number()).startsWith("SO2611-");
    }

    private RecordSale.Result record(RecordSale.Command command) {
        return desk.as(Desk.without(), () -> recordSale.record(command));
    }

    private static RecordSale.Command sale(String externalId, RecordSale.Line... lines) {
        return new RecordSale.Command(
                Optional.of(externalId),
                "ERP",
                SOLD_ON,
                new RecordSale.Buyer("ERP-1", "张三", List.of("13800138000")),
                List.of(lines),
                Optional.empty(),
                Optional.empty());
    }

    private static RecordSale.Line line(String product, String... serials) {
        return new RecordSale.Line(
                product, "产品 " + product, List.of(serials), Optional.of(new RecordSale.Price("2999.00", "CNY")));
    }
}
