package aftersales.application.customer;

import static aftersales.domain.customer.Customers.aCustomer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aftersales.domain.customer.Address;
import aftersales.domain.customer.Contact;
import aftersales.domain.customer.Customer;
import aftersales.domain.customer.CustomerClass;
import aftersales.domain.customer.CustomerCode;
import aftersales.domain.customer.CustomerId;
import aftersales.domain.customer.CustomerProfile;
import aftersales.domain.customer.CustomerStatus;
import aftersales.domain.customer.Owner;
import aftersales.domain.customer.Phone;
import aftersales.domain.customer.PhoneLabel;
import aftersales.domain.customer.ServiceLevel;
import aftersales.domain.kernel.Conflict;
import aftersales.domain.kernel.NotFound;
import aftersales.domain.kernel.PhoneNumber;
import aftersales.domain.kernel.StaleVersion;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What every store of customer files promises; run against the fake and against PostgreSQL. */
public abstract class CustomersContract {
    private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");
    private static final AtomicInteger COUNTER = new AtomicInteger();

    protected abstract Customers customers();

    /** Runs {@code work} in a transaction of its own. */
    protected abstract <T> T inTransaction(Supplier<T> work);

    @Test
    void givesBackEverythingThatWasSaved() {
        var customer = full();
        save(customer);
        assertThat(load(customer).state()).isEqualTo(customer.state());
    }

    @Test
    void givesBackAFileWithNothingInIt() {
        var customer = aCustomer().id(UUID.randomUUID()).code(code()).build();
        save(customer);
        assertThat(load(customer).state()).isEqualTo(customer.state());
    }

    @Test
    void knowsNoFileThatWasNeverSaved() {
        var stranger = new CustomerId(UUID.randomUUID());
        assertThat(inTransaction(() -> customers().find(stranger))).isEmpty();
        assertThatThrownBy(() -> inTransaction(() -> customers().get(stranger))).isInstanceOf(NotFound.class);
    }

    @Test
    void findsByCode() {
        var customer = full();
        save(customer);
        assertThat(inTransaction(() -> customers().findByCode(customer.state().code())))
                .map(found -> found.state().id())
                .contains(customer.state().id());
        assertThat(inTransaction(() -> customers().findByCode(new CustomerCode("NOBODY"))))
                .isEmpty();
    }

    @Test
    void refusesASecondFileWithTheSameCode() {
        var customer = full();
        save(customer);
        var second = aCustomer()
                .id(UUID.randomUUID())
                .code(customer.state().code().value())
                .build();
        assertThatThrownBy(() -> save(second)).isInstanceOf(Conflict.class).hasMessageContaining("customer.code-taken");
    }

    @Test
    void refusesTheLaterOfTwoWritersWhoSawTheSameVersion() {
        var customer = full();
        save(customer);
        var first = load(customer);
        var second = load(customer);
        first.changeProfile(first.state().profile(), CustomerStatus.INACTIVE, NOW);
        second.changeProfile(second.state().profile(), CustomerStatus.BLACKLISTED, NOW);
        save(first);
        assertThatThrownBy(() -> save(second)).isInstanceOf(StaleVersion.class);
        assertThat(load(customer).state().status()).isEqualTo(CustomerStatus.INACTIVE);
    }

    @Test
    void movesTheVersionWhenOnlyANumberChanged() {
        var customer = full();
        save(customer);
        var loaded = load(customer);
        loaded.changePhones(List.of(phone("+8613700000001")), NOW);
        save(loaded);
        var again = load(customer);
        assertThat(again.state().version()).isEqualTo(1);
        assertThat(again.state().phones()).isEqualTo(loaded.state().phones());
    }

    @Test
    void savesAddedChangedAndDroppedEntriesTogether() {
        var customer = full();
        save(customer);
        var loaded = load(customer);
        UUID dropped = loaded.state().contacts().get(0).id();
        loaded.removeContact(dropped, NOW);
        loaded.putContact(
                new Contact(UUID.randomUUID(), "赵六", Optional.of("采购"), Optional.empty(), true, true),
                List.of(phone("+8613700000002")),
                NOW);
        var address = loaded.state().addresses().get(0);
        loaded.putAddress(
                new Address(
                        address.id(),
                        address.province(),
                        address.city(),
                        address.district(),
                        "改过的路 2 号",
                        address.region(),
                        address.contact(),
                        address.preferred()),
                NOW);
        save(loaded);
        var again = load(customer).state();
        assertThat(again.contacts()).isEqualTo(loaded.state().contacts());
        assertThat(again.addresses()).isEqualTo(loaded.state().addresses());
        assertThat(again.phones()).isEqualTo(loaded.state().phones());
    }

    @Test
    void writesNothingWhenNothingHappened() {
        var customer = full();
        save(customer);
        save(load(customer));
        assertThat(load(customer).state().version()).isZero();
    }

    @Test
    void findsSimilarFilesByNameOrNumber() {
        String mobile = "+86138" + "%08d".formatted(COUNTER.incrementAndGet());
        String name = "相似 " + code();
        var customer = aCustomer()
                .id(UUID.randomUUID())
                .code(code())
                .name(name)
                .withPhone(mobile)
                .build();
        save(customer);
        String code = customer.state().code().value();
        assertThat(inTransaction(() -> customers().similar(name, Set.of()))).containsExactly(code);
        assertThat(inTransaction(() -> customers().similar("别人", Set.of(mobile, "+8613000000000"))))
                .containsExactly(code);
        assertThat(inTransaction(() -> customers().similar("别人", Set.of("+8613000000000"))))
                .isEmpty();
    }

    private void save(Customer customer) {
        inTransaction(() -> {
            customers().save(customer);
            return customer;
        });
    }

    private Customer load(Customer customer) {
        return inTransaction(() -> customers().get(customer.state().id()));
    }

    private static String code() {
        return "T-" + COUNTER.incrementAndGet();
    }

    private static Phone phone(String key) {
        return Phone.of(new PhoneNumber(key, key.substring(1)), PhoneLabel.MOBILE);
    }

    /** A file with every field filled. */
    protected static Customer full() {
        var contact =
                new Contact(UUID.randomUUID(), "李四", Optional.of("行政部"), Optional.of("li@example.com"), true, true);
        return Customer.register(
                new CustomerId(UUID.randomUUID()),
                new CustomerCode(code()),
                new CustomerProfile(
                        "上海某某办公设备有限公司",
                        Optional.of("某某办公"),
                        CustomerClass.COMPANY,
                        Optional.of("KEY"),
                        Optional.of("华东"),
                        ServiceLevel.GOLD,
                        Optional.of("转介绍"),
                        Optional.of(new Owner(Optional.of(UUID.randomUUID()), "陈经理")),
                        Optional.of("office@example.com"),
                        Optional.of("前台登记\n二楼")),
                new Customer.Reach(
                        List.of(
                                phone("+862164321234"),
                                new Phone(
                                        new PhoneNumber("+8613900139000", "139 0013 9000"),
                                        PhoneLabel.OFFICE,
                                        true,
                                        Optional.of(contact.id()))),
                        List.of(contact),
                        List.of(new Address(
                                UUID.randomUUID(),
                                Optional.of("上海市"),
                                Optional.of("上海市"),
                                Optional.of("浦东新区"),
                                "世纪大道 1 号",
                                Optional.of("PD"),
                                Optional.of(contact.id()),
                                true))),
                Optional.of("SH"),
                Optional.of("A"),
                NOW);
    }
}
