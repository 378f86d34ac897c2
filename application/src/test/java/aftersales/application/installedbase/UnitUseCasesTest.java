package aftersales.application.installedbase;

import static aftersales.domain.customer.Customers.aCustomer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aftersales.application.customer.Desk;
import aftersales.application.customer.InMemoryCustomers;
import aftersales.domain.customer.CustomerId;
import aftersales.domain.installedbase.ProductId;
import aftersales.domain.installedbase.ProductStatus;
import aftersales.domain.installedbase.UnitAction;
import aftersales.domain.installedbase.UnitId;
import aftersales.domain.installedbase.UnitSource;
import aftersales.domain.installedbase.UnitStatus;
import aftersales.domain.installedbase.Verdict;
import aftersales.domain.kernel.Conflict;
import aftersales.domain.kernel.InvalidValue;
import aftersales.domain.kernel.StaleVersion;
import aftersales.domain.kernel.Violation;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class UnitUseCasesTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-11-22");

    private final Desk desk = new Desk();
    private final InMemoryCustomers customers = new InMemoryCustomers();
    private final Workshop workshop = new Workshop(desk, customers);
    private CustomerId customer;
    private ProductId product;

    @BeforeEach
    void haveACustomerAndAProduct() {
        var file = aCustomer().build();
        customers.save(file);
        customer = file.state().id();
        product = workshop.registerProduct()
                .register(new RegisterProduct.Command("KFR-35", product("挂机空调", Optional.of(36))));
    }

    @Test
    void promisesTheMakersLongerPeriodAtTheSale() {
        var unit = sold("SN-1", "2026-01-10");
        var verdict = cover(unit, "2029-01-10");
        assertThat(verdict.verdict()).isEqualTo(Verdict.FREE_REPAIR);
        assertThat(cover(unit, "2029-01-11").covered()).isFalse();
    }

    @Test
    void keepsWhatWasPromisedWhenTheProductChangesLater() {
        var unit = sold("SN-1", "2026-01-10");
        workshop.changeProduct()
                .change(new ChangeProduct.Command(
                        product, 0, product("挂机空调", Optional.empty()), ProductStatus.CURRENT));
        assertThat(cover(unit, "2029-01-10").covered()).isTrue();
    }

    @Test
    void isChargeableForAThingMetInServiceUntilSomethingIsShown() {
        var unit = desk.as(Desk.without(), () -> workshop.registerUnit()
                .register(RegisterUnit.Command.metInService(product, "X-1", customer)));
        assertThat(workshop.units.get(unit).state().status()).isEqualTo(UnitStatus.IN_SERVICE);
        assertThat(workshop.determineCover()
                        .cover(unit, TODAY, Optional.empty())
                        .missingEvidence())
                .contains("PURCHASE_PROOF", "START_DATE");
        workshop.changeUnit()
                .change(new ChangeUnit.Command(
                        unit,
                        0,
                        customer,
                        Optional.of(LocalDate.parse("2026-10-01")),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of("发票 0815")));
        var shown = workshop.determineCover().cover(unit, TODAY, Optional.empty());
        assertThat(shown.covered()).isTrue();
        assertThat(shown.missingEvidence()).doesNotContain("PURCHASE_PROOF");
    }

    @Test
    void namesEveryFieldThatIsWrong() {
        var bad = new RegisterUnit.Command(
                new ProductId(new UUID(9, 9)),
                " ",
                new CustomerId(new UUID(9, 9)),
                Optional.empty(),
                UnitSource.IMPORT,
                false,
                Optional.of(TODAY.plusDays(1)),
                Optional.empty(),
                Optional.empty());
        assertThatThrownBy(() -> workshop.registerUnit().register(bad))
                .isInstanceOfSatisfying(InvalidValue.class, e -> assertThat(e.violations())
                        .extracting(Violation::field)
                        .containsExactly("product", "serialNumber", "customer", "soldOn"));
    }

    @Test
    void refusesTheSameNameplateTwice() {
        sold("SN-1", "2026-01-10");
        assertThatThrownBy(() -> sold("sn-1", "2026-01-11"))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("SN-1");
    }

    @Test
    void startsCoverAtTheAcceptance() {
        var unit = sold("SN-1", "2026-01-10");
        workshop.moveUnit()
                .move(new MoveUnit.Command(
                        unit, 0, UnitAction.INSTALL, LocalDate.parse("2026-11-18"), Optional.of("验收单 5")));
        assertThat(cover(unit, "2026-11-25").verdict()).isEqualTo(Verdict.RETURN);
        assertThatThrownBy(() -> workshop.moveUnit()
                        .move(new MoveUnit.Command(unit, 0, UnitAction.SCRAP, TODAY, Optional.empty())))
                .isInstanceOf(StaleVersion.class);
    }

    @Test
    void refusesAnUnknownCoverRule() {
        var odd = new ProductInput(
                "冰箱", Optional.empty(), Optional.empty(), Optional.empty(), Optional.of("NONE"), Optional.empty());
        assertThatThrownBy(() -> workshop.registerProduct().register(new RegisterProduct.Command("B-1", odd)))
                .isInstanceOfSatisfying(InvalidValue.class, e -> assertThat(e.violations())
                        .extracting(Violation::field)
                        .containsExactly("coverRule"));
    }

    private aftersales.domain.installedbase.CoverVerdict cover(UnitId unit, String on) {
        return workshop.determineCover().cover(unit, LocalDate.parse(on), Optional.empty());
    }

    private UnitId sold(String serial, String on) {
        var command = new RegisterUnit.Command(
                product,
                serial,
                customer,
                Optional.empty(),
                UnitSource.SALE,
                true,
                Optional.of(LocalDate.parse(on)),
                Optional.empty(),
                Optional.empty());
        return desk.as(Desk.without(), () -> workshop.registerUnit().register(command));
    }

    private static ProductInput product(String name, Optional<Integer> makerMonths) {
        return new ProductInput(
                name, Optional.of("KFR-35GW"), Optional.of("空调"), Optional.empty(), Optional.empty(), makerMonths);
    }
}
