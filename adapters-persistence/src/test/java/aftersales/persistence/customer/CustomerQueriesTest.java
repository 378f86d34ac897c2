package aftersales.persistence.customer;

import static aftersales.domain.customer.Customers.aCustomer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aftersales.application.customer.Desk;
import aftersales.application.kernel.AccessLog;
import aftersales.application.kernel.ListRequest;
import aftersales.domain.customer.Contact;
import aftersales.domain.customer.Customer;
import aftersales.domain.customer.CustomerId;
import aftersales.domain.customer.Customers;
import aftersales.domain.customer.Phone;
import aftersales.domain.customer.PhoneLabel;
import aftersales.domain.kernel.NotFound;
import aftersales.domain.kernel.Permission;
import aftersales.domain.kernel.PhoneNumber;
import aftersales.persistence.database.TestDatabase;
import aftersales.persistence.kernel.TestPersistence;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CustomerQueriesTest {
    @RegisterExtension
    @Order(1)
    static final TestDatabase DATABASE = new TestDatabase();

    @RegisterExtension
    @Order(2)
    static final TestPersistence PERSISTENCE = new TestPersistence(DATABASE);

    private static final UUID LI = UUID.randomUUID();
    private static final List<UUID> OPENED = new ArrayList<>();
    private static final AccessLog LOG = (kind, id) -> OPENED.add(id);

    private static Customer zhang;
    private static Customer office;

    private final JdbiCustomerQueries queries =
            new JdbiCustomerQueries(PERSISTENCE.reads(), PERSISTENCE.acting(), LOG, Desk.phones());
    private final SqlCallerDirectory directory = new SqlCallerDirectory(PERSISTENCE.reads(), PERSISTENCE.acting());

    @BeforeAll
    static void haveCustomers() {
        zhang = saved(aCustomer()
                .code("C-ZHANG")
                .name("张小明")
                .withPhone("+8613800138000")
                .withAddress(Customers.address(UUID.randomUUID(), "世纪大道 1 号")));
        office = saved(aCustomer()
                .code("C-OFFICE")
                .name("东方办公设备")
                .withContact(new Contact(LI, "李四", Optional.of("行政部"), Optional.of("li@example.com"), true, true))
                .withPhone(new Phone(
                        new PhoneNumber("+862164321234;ext=8001", "021-64321234转8001"),
                        PhoneLabel.OFFICE,
                        true,
                        Optional.of(LI))));
        saved(aCustomer().code("C-LOCAL").name("本地号码").withPhone("U:64329999"));
    }

    private static Customer saved(Customers builder) {
        var customer = builder.id(UUID.randomUUID()).build();
        PERSISTENCE.asAdministrator(() -> {
            new JpaCustomers(PERSISTENCE.em(), PERSISTENCE.writes(), PERSISTENCE.acting(), PERSISTENCE.clock())
                    .save(customer);
            return customer;
        });
        return customer;
    }

    @Test
    void findsByPartOfTheNameTheCodeOrTheNumber() {
        assertThat(found("小明")).containsExactly("C-ZHANG");
        assertThat(found("c-off")).containsExactly("C-OFFICE");
        assertThat(found("8000")).containsExactly("C-ZHANG");
        assertThat(found("138 0013")).containsExactly("C-ZHANG");
        assertThat(found("021-6432")).containsExactly("C-OFFICE");
        assertThat(found("%")).isEmpty();
    }

    @Test
    void filtersAndSorts() {
        var consumers = ListRequest.firstPage().filter("customerClass", "CONSUMER");
        assertThat(seen(consumers)).hasSize(3);
        assertThat(seen(ListRequest.firstPage().filter("city", "上海"))).containsExactly("C-ZHANG");
        var byCode = new ListRequest(Optional.empty(), Map.of(), Optional.of("-code"), Optional.empty(), 2, true);
        var page = PERSISTENCE.acting().as(TestPersistence.administrator(), () -> queries.list(byCode));
        assertThat(page.items()).extracting(i -> i.code()).containsExactly("C-ZHANG", "C-OFFICE");
        assertThat(page.count()).contains(3L);
        assertThat(page.next()).isPresent();
    }

    @Test
    void showsTheWholeFileAndNotesWhoOpenedIt() {
        var view = PERSISTENCE.acting().as(TestPersistence.administrator(), () -> queries.view(id(office)));
        assertThat(view.masked()).isFalse();
        assertThat(view.phones()).isEmpty();
        assertThat(view.contacts().get(0).phones().get(0).entered()).isEqualTo("021-64321234转8001");
        assertThat(OPENED).contains(id(office).value());
    }

    @Test
    void masksPersonalDataForThoseWhoMayNotSeeIt() {
        var blind = Desk.without(Permission.PERSONAL_DATA_VIEW);
        var zhangSeen = PERSISTENCE.acting().as(blind, () -> queries.view(id(zhang)));
        assertThat(zhangSeen.masked()).isTrue();
        assertThat(zhangSeen.phones().get(0).number()).isEqualTo("+86****8000");
        assertThat(zhangSeen.addresses().get(0).street()).isEqualTo("****");
        assertThat(zhangSeen.addresses().get(0).oneLine()).doesNotContain("世纪大道");
        var officeSeen = PERSISTENCE.acting().as(blind, () -> queries.view(id(office)));
        assertThat(officeSeen.contacts().get(0).email()).isEqualTo("l***@example.com");
        assertThat(PERSISTENCE
                        .acting()
                        .as(blind, () -> queries.list(ListRequest.firstPage()))
                        .items())
                .extracting(i -> i.phone())
                .allMatch(phone -> phone.contains("****"));
    }

    @Test
    void knowsNoFileThatIsNotThere() {
        assertThatThrownBy(() -> PERSISTENCE
                        .acting()
                        .as(TestPersistence.administrator(), () -> queries.view(new CustomerId(UUID.randomUUID()))))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void showsPossibleDuplicates() {
        assertThat(duplicates("张小明", List.of())).containsExactly("C-ZHANG");
        assertThat(duplicates("别人", List.of("13800138000"))).containsExactly("C-ZHANG");
        assertThat(duplicates("别人", List.of("13900139000"))).isEmpty();
    }

    @Test
    void findsCallersByNumberWithOrWithoutExtension() {
        assertThat(codes(() -> directory.withNumber("+8613800138000"))).containsExactly("C-ZHANG");
        var matches =
                PERSISTENCE.acting().as(TestPersistence.administrator(), () -> directory.withNumber("+862164321234"));
        assertThat(matches).extracting(m -> m.contact()).containsExactly("李四");
        assertThat(codes(() -> directory.withNumber("+8613800138001"))).isEmpty();
    }

    @Test
    void findsFixedNumbersByTheirEndAndNeverMobiles() {
        assertThat(codes(() -> directory.withFixedNumberEnding("64321234"))).containsExactly("C-OFFICE");
        assertThat(codes(() -> directory.withFixedNumberEnding("0138000"))).isEmpty();
        assertThat(codes(() -> directory.withLocalNumber(Set.of("64329999", "4329999"))))
                .containsExactly("C-LOCAL");
    }

    private static CustomerId id(Customer customer) {
        return customer.state().id();
    }

    private List<String> codes(java.util.function.Supplier<List<aftersales.application.customer.CustomerMatch>> look) {
        return PERSISTENCE.acting().as(TestPersistence.administrator(), look).stream()
                .map(m -> m.code())
                .toList();
    }

    private List<String> found(String q) {
        var all = ListRequest.firstPage();
        return seen(new ListRequest(Optional.of(q), all.filters(), all.sort(), all.cursor(), 50, false));
    }

    private List<String> seen(ListRequest request) {
        return PERSISTENCE.acting().as(TestPersistence.administrator(), () -> queries.list(request)).items().stream()
                .map(i -> i.code())
                .toList();
    }

    private List<String> duplicates(String name, List<String> phones) {
        return PERSISTENCE.acting().as(TestPersistence.administrator(), () -> queries.duplicates(name, phones)).stream()
                .map(i -> i.code())
                .toList();
    }
}
