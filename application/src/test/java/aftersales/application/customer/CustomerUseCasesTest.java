package aftersales.application.customer;

import static aftersales.application.customer.Desk.without;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aftersales.application.kernel.Actor;
import aftersales.domain.customer.CustomerClass;
import aftersales.domain.customer.CustomerId;
import aftersales.domain.customer.CustomerStatus;
import aftersales.domain.customer.PhoneLabel;
import aftersales.domain.kernel.Conflict;
import aftersales.domain.kernel.Forbidden;
import aftersales.domain.kernel.InvalidValue;
import aftersales.domain.kernel.Permission;
import aftersales.domain.kernel.StaleVersion;
import aftersales.domain.kernel.Violation;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CustomerUseCasesTest {
    private static final Actor CLERK = without();

    private final Desk desk = new Desk();
    private final InMemoryCustomers customers = new InMemoryCustomers();
    private final Intake intake = new Intake(Desk.phones());
    private final RegisterCustomer register =
            new RegisterCustomerService(customers, intake, desk.numbers(), desk.ids(), desk.acting(), desk.clock());
    private final ChangeCustomer change = new ChangeCustomerService(customers, intake, desk.acting(), desk.clock());
    private final CustomerContacts contacts =
            new CustomerContactsService(customers, intake, desk.ids(), desk.acting(), desk.clock());
    private final ResolveCustomer resolve =
            new ResolveCustomerService(customers, intake, desk.ids(), desk.acting(), desk.clock());

    @Test
    void takesTheNextNumberWhenNoCodeIsGivenAndTheActorsBranch() {
        var id = registered(command("张三", "13800138000", false));
        var state = customers.get(id).state();
        assertThat(state.code().value()).startsWith("C2611-");
        assertThat(state.branch()).contains("SH");
        assertThat(state.phones()).extracting(p -> p.label()).containsExactly(PhoneLabel.MOBILE);
    }

    @Test
    void asksBeforeItOpensASecondFileForTheSameNumber() {
        registered(command("张三", "13800138000", false));
        assertThatThrownBy(() -> registered(command("李四", "138-0013-8000", false)))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("customer.possible-duplicate");
        assertThat(registered(command("李四", "138-0013-8000", true))).isNotNull();
    }

    @Test
    void asksBeforeItOpensASecondFileForTheSameName() {
        registered(command("张三", "13800138000", false));
        assertThatThrownBy(() -> registered(command(" 张三 ", "13900139000", false)))
                .hasMessageContaining("customer.possible-duplicate");
    }

    @Test
    void namesEveryFieldThatIsWrongAtOnce() {
        var bad = new RegisterCustomer.Command(
                Optional.of("with blank"),
                ProfileInput.named("", CustomerClass.CONSUMER),
                new ReachInput(Optional.of("nobody"), List.of(PhoneInput.of("13800138000"), PhoneInput.of("abc"))),
                List.of(new ContactInput("", Optional.empty(), Optional.empty(), false, false, List.of())),
                List.of(new AddressInput(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        "",
                        Optional.empty(),
                        Optional.empty(),
                        false)),
                false);
        assertThatThrownBy(() -> registered(bad)).isInstanceOfSatisfying(InvalidValue.class, e -> assertThat(
                        e.violations())
                .extracting(Violation::field)
                .containsExactly(
                        "code", "name", "email", "phones[1].number", "contacts[0].name", "addresses[0].street"));
    }

    @Test
    void leavesNumbersAloneWhenTheyAreNotGiven() {
        var id = registered(command("张三", "13800138000", false));
        changed(CLERK, id, 0, Optional.empty());
        assertThat(customers.get(id).state().phones()).hasSize(1);
        assertThat(customers.get(id).state().profile().name()).isEqualTo("张三丰");
    }

    @Test
    void refusesNumbersFromSomebodyWhoMayNotSeeThem() {
        var id = registered(command("张三", "13800138000", false));
        var blind = without(Permission.PERSONAL_DATA_VIEW);
        var reach = Optional.of(new ReachInput(Optional.empty(), List.of()));
        assertThatThrownBy(() -> changed(blind, id, 0, reach)).isInstanceOf(Forbidden.class);
        changed(blind, id, 0, Optional.empty());
    }

    @Test
    void refusesAVersionThatIsNoLongerTrue() {
        var id = registered(command("张三", "13800138000", false));
        changed(CLERK, id, 0, Optional.empty());
        assertThatThrownBy(() -> changed(CLERK, id, 0, Optional.empty())).isInstanceOf(StaleVersion.class);
    }

    @Test
    void keepsContactsWithTheirNumbers() {
        var id = registered(command("张三", "13800138000", false));
        var input = new ContactInput(
                "李四", Optional.empty(), Optional.empty(), true, true, List.of(PhoneInput.of("13900139000")));
        var contact = desk.as(CLERK, () -> contacts.add(id, 0, input));
        assertThat(customers.get(id).state().phones())
                .filteredOn(p -> p.contact().equals(Optional.of(contact)))
                .hasSize(1);
        desk.acting().as(CLERK, () -> contacts.remove(id, 1, contact));
        assertThat(customers.get(id).state().contacts()).isEmpty();
    }

    @Test
    void findsTheCustomerThatAnotherProgramMeansOrOpensAFile() {
        var told = new ResolveCustomer.Command("ERP-7", "王五", List.of("13800138000", "138 0013 8000"), "ERP");
        var first = desk.as(CLERK, () -> resolve.resolve(told));
        var second = desk.as(CLERK, () -> resolve.resolve(told));
        assertThat(second).isEqualTo(first);
        assertThat(customers.get(first).state().phones()).hasSize(1);
    }

    @Test
    void takesUpTheNumberThatAKnownBuyerLeftWithTheNextSale() {
        var id = desk.as(
                CLERK,
                () -> resolve.resolve(new ResolveCustomer.Command("ERP-8", "赵六", List.of("13800138000"), "ERP")));
        desk.as(
                CLERK,
                () -> resolve.resolve(
                        new ResolveCustomer.Command("ERP-8", "赵六", List.of("13900139000", "13800138000"), "ERP")));
        var phones = customers.get(id).state().phones();
        assertThat(phones).extracting(p -> p.number().entered()).containsExactly("13800138000", "13900139000");
        assertThat(phones.get(0).preferred()).isTrue();
    }

    private CustomerId registered(RegisterCustomer.Command command) {
        return desk.as(CLERK, () -> register.register(command));
    }

    private void changed(Actor actor, CustomerId id, int version, Optional<ReachInput> reach) {
        desk.acting()
                .as(
                        actor,
                        () -> change.change(new ChangeCustomer.Command(
                                id,
                                version,
                                ProfileInput.named("张三丰", CustomerClass.CONSUMER),
                                CustomerStatus.ACTIVE,
                                reach)));
    }

    private static RegisterCustomer.Command command(String name, String phone, boolean allowDuplicate) {
        return new RegisterCustomer.Command(
                Optional.empty(),
                ProfileInput.named(name, CustomerClass.CONSUMER),
                new ReachInput(Optional.empty(), List.of(PhoneInput.of(phone))),
                List.of(),
                List.of(),
                allowDuplicate);
    }
}
