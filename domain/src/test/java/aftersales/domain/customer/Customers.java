package aftersales.domain.customer;

import aftersales.domain.customer.Customer.Reach;
import aftersales.domain.kernel.PhoneNumber;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Customers for tests: {@code aCustomer().withPhone("+8613800138000").build()}. */
public final class Customers {
    private UUID id = UUID.fromString("019aa000-0000-7000-8000-00000000c001");
    private String code = "C2611-000001";
    private String name = "张小明";
    private final List<Phone> phones = new java.util.ArrayList<>();
    private final List<Contact> contacts = new java.util.ArrayList<>();
    private final List<Address> addresses = new java.util.ArrayList<>();

    private Customers() {}

    public static Customers aCustomer() {
        return new Customers();
    }

    public Customers id(UUID value) {
        this.id = value;
        return this;
    }

    public Customers code(String value) {
        this.code = value;
        return this;
    }

    public Customers name(String value) {
        this.name = value;
        return this;
    }

    public Customers withPhone(String key) {
        phones.add(phone(key));
        return this;
    }

    public Customers withPhone(Phone phone) {
        phones.add(phone);
        return this;
    }

    public Customers withContact(Contact contact) {
        contacts.add(contact);
        return this;
    }

    public Customers withAddress(Address address) {
        addresses.add(address);
        return this;
    }

    public Customer build() {
        return Customer.register(
                new CustomerId(id),
                new CustomerCode(code),
                CustomerProfile.named(name, CustomerClass.CONSUMER),
                new Reach(phones, contacts, addresses),
                Optional.empty(),
                Optional.empty(),
                Instant.parse("2026-11-22T02:00:00Z"));
    }

    public static Phone phone(String key) {
        return Phone.of(new PhoneNumber(key, key), PhoneLabel.MOBILE);
    }

    public static Contact contact(UUID id, String name) {
        return new Contact(id, name, Optional.empty(), Optional.empty(), false, false);
    }

    public static Address address(UUID id, String street) {
        return new Address(
                id,
                Optional.of("上海市"),
                Optional.of("上海市"),
                Optional.of("浦东新区"),
                street,
                Optional.empty(),
                Optional.empty(),
                false);
    }
}
