package aftersales.domain.customer;

import static aftersales.domain.customer.Customers.aCustomer;
import static aftersales.domain.customer.Customers.address;
import static aftersales.domain.customer.Customers.contact;
import static aftersales.domain.customer.Customers.phone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aftersales.domain.kernel.InvalidValue;
import aftersales.domain.kernel.NotFound;
import aftersales.domain.kernel.Violation;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CustomerTest {
    private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");
    private static final UUID LI = UUID.fromString("019aa000-0000-7000-8000-0000000000a1");
    private static final UUID WANG = UUID.fromString("019aa000-0000-7000-8000-0000000000a2");
    private static final UUID HOME = UUID.fromString("019aa000-0000-7000-8000-0000000000b1");

    @Test
    void opensAsActiveAndSaysSo() {
        var customer = aCustomer().build();
        assertThat(customer.state().status()).isEqualTo(CustomerStatus.ACTIVE);
        assertThat(customer.drainEvents())
                .containsExactly(new CustomerRegistered(
                        customer.state().id(), "C2611-000001", Instant.parse("2026-11-22T02:00:00Z")));
    }

    @Test
    void marksTheFirstEntryOfEachKindAsPreferredWhenNoneIs() {
        var customer = aCustomer()
                .withPhone("+8613800138000")
                .withPhone("+862164321234")
                .withContact(contact(LI, "李四"))
                .withAddress(address(HOME, "世纪大道 1 号"))
                .build();
        assertThat(customer.state().phones()).extracting(Phone::preferred).containsExactly(true, false);
        assertThat(customer.state().contacts()).extracting(Contact::preferred).containsExactly(true);
        assertThat(customer.state().addresses()).extracting(Address::preferred).containsExactly(true);
    }

    @Test
    void refusesTheSameNumberTwiceHoweverItWasWritten() {
        var twice = aCustomer().withPhone("+8613800138000").withPhone("+8613800138000");
        assertThatThrownBy(twice::build).isInstanceOfSatisfying(InvalidValue.class, e -> assertThat(e.violations())
                .containsExactly(Violation.of("phones[1]", "customer.phone-twice")));
    }

    @Test
    void refusesAnAddressThatNamesAStranger() {
        var customer = aCustomer().build();
        var lost = new Address(
                HOME,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "南京路 1 号",
                Optional.empty(),
                Optional.of(LI),
                false);
        assertThatThrownBy(() -> customer.putAddress(lost, NOW))
                .isInstanceOf(InvalidValue.class)
                .hasMessageContaining("customer.no-such-contact");
    }

    @Test
    void saysNothingWhenNothingDiffers() {
        var customer = restored(aCustomer().withPhone("+8613800138000").build());
        customer.changeProfile(customer.state().profile(), CustomerStatus.ACTIVE, NOW);
        customer.changePhones(customer.state().phones(), NOW);
        assertThat(customer.drainEvents()).isEmpty();
    }

    @Test
    void keepsTheNumbersOfContactsWhenItsOwnAreReplaced() {
        var customer = restored(aCustomer().withPhone("+8613800138000").build());
        customer.putContact(contact(LI, "李四"), List.of(phone("+8613900139000")), NOW);
        customer.changePhones(List.of(phone("+862164321234")), NOW);
        assertThat(customer.state().phones())
                .extracting(p -> p.number().key())
                .containsExactly("+862164321234", "+8613900139000");
    }

    @Test
    void replacesAContactInPlaceWithTheirNumbers() {
        var customer = restored(aCustomer().build());
        customer.putContact(contact(LI, "李四"), List.of(phone("+8613900139000")), NOW);
        customer.putContact(contact(WANG, "王五"), List.of(), NOW);
        customer.putContact(contact(LI, "李思"), List.of(phone("+8613900139001")), NOW);
        assertThat(customer.state().contacts()).extracting(Contact::name).containsExactly("李思", "王五");
        assertThat(customer.state().phones()).extracting(p -> p.number().key()).containsExactly("+8613900139001");
    }

    @Test
    void makesOneContactPreferredAtMost() {
        var customer = restored(aCustomer().build());
        customer.putContact(contact(LI, "李四").preferred(true), List.of(), NOW);
        customer.putContact(contact(WANG, "王五").preferred(true), List.of(), NOW);
        assertThat(customer.state().contacts()).extracting(Contact::preferred).containsExactly(false, true);
    }

    @Test
    void takesAContactOutWithTheirNumbersAndOutOfAddresses() {
        var customer = restored(aCustomer().build());
        customer.putContact(contact(LI, "李四"), List.of(phone("+8613900139000")), NOW);
        var here = address(HOME, "世纪大道 1 号");
        customer.putAddress(
                new Address(
                        here.id(),
                        here.province(),
                        here.city(),
                        here.district(),
                        here.street(),
                        here.region(),
                        Optional.of(LI),
                        true),
                NOW);
        customer.removeContact(LI, NOW);
        assertThat(customer.state().contacts()).isEmpty();
        assertThat(customer.state().phones()).isEmpty();
        assertThat(customer.state().addresses()).extracting(Address::contact).containsExactly(Optional.empty());
    }

    @Test
    void knowsNoContactThatIsNotThere() {
        var customer = restored(aCustomer().build());
        assertThatThrownBy(() -> customer.removeContact(LI, NOW)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> customer.removeAddress(HOME, NOW)).isInstanceOf(NotFound.class);
    }

    @Test
    void writesAMunicipalityOnceInAnAddress() {
        assertThat(address(HOME, "世纪大道 1 号").oneLine()).isEqualTo("上海市浦东新区世纪大道 1 号");
    }

    @Test
    void namesEveryFieldOfAProfileThatIsWrong() {
        assertThatThrownBy(() -> CustomerProfile.named(" ", CustomerClass.COMPANY)
                        .with()
                        .email(Optional.of("nobody"))
                        .build())
                .isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> new CustomerProfile(
                        "",
                        Optional.empty(),
                        CustomerClass.COMPANY,
                        Optional.of("x".repeat(41)),
                        Optional.empty(),
                        ServiceLevel.GOLD,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of("nobody"),
                        Optional.empty()))
                .isInstanceOfSatisfying(InvalidValue.class, e -> assertThat(e.violations())
                        .extracting(Violation::field)
                        .containsExactly("name", "type", "email"));
    }

    @Test
    void takesBlankTextsAsAbsent() {
        var profile = CustomerProfile.named("张三", CustomerClass.CONSUMER)
                .with()
                .email(Optional.of("  "))
                .notes(Optional.of(""))
                .build();
        assertThat(profile.email()).isEmpty();
        assertThat(profile.notes()).isEmpty();
    }

    @Test
    void guessesMobilesByTheirShape() {
        assertThat(PhoneLabel.likely(phone("+8613800138000").number())).isEqualTo(PhoneLabel.MOBILE);
        assertThat(PhoneLabel.likely(phone("+862164321234").number())).isEqualTo(PhoneLabel.OTHER);
    }

    private static Customer restored(Customer customer) {
        return Customer.restore(customer.state());
    }
}
