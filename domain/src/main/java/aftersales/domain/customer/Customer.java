package aftersales.domain.customer;

import aftersales.domain.kernel.Aggregate;
import aftersales.domain.kernel.AggregateState;
import aftersales.domain.kernel.AuditLock;
import aftersales.domain.kernel.InvalidValue;
import aftersales.domain.kernel.NotFound;
import aftersales.domain.kernel.PersonalData;
import aftersales.domain.kernel.Violation;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Somebody whom the company serves. The file is opened by an agent while the phone rings, by the ERP with the first sale,
 * or by hand; it collects the numbers under which they call, the people who call, and the places where their things
 * stand. It is never deleted while anything refers to it.
 */
public final class Customer extends Aggregate<Customer.State> {
    private static final int MOST_PHONES = 50;

    private Customer(State state, CustomerRegistered created) {
        super(state, created);
    }

    private Customer(State loaded) {
        super(loaded, AuditLock.open());
    }

    /**
     * Opens a customer file.
     *
     * @throws InvalidValue {@code customer.phone-twice}, {@code customer.phones-too-many}, {@code customer.no-such-contact}
     */
    public static Customer register(
            CustomerId id,
            CustomerCode code,
            CustomerProfile profile,
            Reach reach,
            Optional<String> branch,
            Optional<String> team,
            Instant now) {
        var checked = reach.checked();
        return new Customer(
                new State(
                        id,
                        0,
                        code,
                        profile,
                        CustomerStatus.ACTIVE,
                        checked.phones(),
                        checked.contacts(),
                        checked.addresses(),
                        branch,
                        team),
                new CustomerRegistered(id, code.value(), now));
    }

    public static Customer restore(State loaded) {
        return new Customer(loaded);
    }

    /** Replaces what is known of the customer. Nothing happens when nothing differs. */
    public void changeProfile(CustomerProfile profile, CustomerStatus status, Instant now) {
        become(state().with().profile(profile).status(status).build(), now);
    }

    /**
     * Replaces the customer's own numbers; those of the contacts stay.
     *
     * @throws InvalidValue {@code customer.phone-twice}, {@code customer.phones-too-many}
     */
    public void changePhones(List<Phone> own, Instant now) {
        reach(r -> new Reach(r.phonesWhere(p -> p.contact().isPresent(), own), r.contacts(), r.addresses()), now);
    }

    /** Takes up numbers that are not on file yet, as far as there is room. None is ever taken away, and the first to call stays. */
    public void learnPhones(List<Phone> told, Instant now) {
        var known = state().phones().stream().map(p -> p.number().key()).collect(Collectors.toSet());
        var fresh = told.stream()
                .filter(phone -> known.add(phone.number().key()))
                .limit(Math.max(0, MOST_PHONES - state().phones().size()))
                .toList();
        if (!fresh.isEmpty()) {
            reach(r -> new Reach(r.phonesWhere(p -> true, fresh), r.contacts(), r.addresses()), now);
        }
    }

    /** Adds a contact or replaces the one with the same id, with their numbers. */
    public void putContact(Contact contact, List<Phone> numbers, Instant now) {
        var theirs = numbers.stream()
                .map(p -> new Phone(p.number(), p.label(), p.preferred(), Optional.of(contact.id())))
                .toList();
        Predicate<Phone> others = p -> !p.contact().equals(Optional.of(contact.id()));
        reach(r -> new Reach(r.phonesWhere(others, theirs), put(r.contacts(), contact), r.addresses()), now);
    }

    /**
     * Takes a contact out with their numbers; addresses that named them stay.
     *
     * @throws NotFound when there is no such contact
     */
    public void removeContact(UUID contact, Instant now) {
        contact(contact);
        Predicate<Phone> others = p -> !p.contact().equals(Optional.of(contact));
        reach(
                r -> new Reach(
                        r.phonesWhere(others, List.of()),
                        r.contacts().stream()
                                .filter(c -> !c.id().equals(contact))
                                .toList(),
                        r.addresses().stream()
                                .map(a -> a.contact().equals(Optional.of(contact)) ? a.withoutContact() : a)
                                .toList()),
                now);
    }

    /** Adds an address or replaces the one with the same id. @throws InvalidValue {@code customer.no-such-contact} */
    public void putAddress(Address address, Instant now) {
        reach(r -> new Reach(r.phones(), r.contacts(), putAddress(r.addresses(), address)), now);
    }

    /** @throws NotFound when there is no such address */
    public void removeAddress(UUID address, Instant now) {
        address(address);
        reach(
                r -> new Reach(
                        r.phones(),
                        r.contacts(),
                        r.addresses().stream()
                                .filter(a -> !a.id().equals(address))
                                .toList()),
                now);
    }

    /** @throws NotFound when there is no such contact */
    public Contact contact(UUID id) {
        return state().contacts().stream()
                .filter(c -> c.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("Contact", id));
    }

    /** @throws NotFound when there is no such address */
    public Address address(UUID id) {
        return state().addresses().stream()
                .filter(a -> a.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("Address", id));
    }

    private void reach(UnaryOperator<Reach> edit, Instant now) {
        var s = state();
        var next =
                edit.apply(new Reach(s.phones(), s.contacts(), s.addresses())).checked();
        become(
                s.with()
                        .phones(next.phones())
                        .contacts(next.contacts())
                        .addresses(next.addresses())
                        .build(),
                now);
    }

    private void become(State next, Instant now) {
        if (!next.equals(state())) {
            change(next, new CustomerChanged(state().id(), now));
        }
    }

    private static List<Contact> put(List<Contact> list, Contact contact) {
        var next = new ArrayList<Contact>();
        list.stream()
                .filter(c -> !c.id().equals(contact.id()))
                .map(c -> contact.preferred() ? c.preferred(false) : c)
                .forEach(next::add);
        int at = indexOf(list.stream().map(Contact::id).toList(), contact.id());
        next.add(at, contact);
        return next;
    }

    private static List<Address> putAddress(List<Address> list, Address address) {
        var next = new ArrayList<Address>();
        list.stream()
                .filter(a -> !a.id().equals(address.id()))
                .map(a -> address.preferred() ? a.preferred(false) : a)
                .forEach(next::add);
        int at = indexOf(list.stream().map(Address::id).toList(), address.id());
        next.add(at, address);
        return next;
    }

    /** Where an entry stands, so that a changed one keeps its place; a new one goes to the end. */
    private static int indexOf(List<UUID> ids, UUID id) {
        int at = ids.indexOf(id);
        return at < 0 ? ids.size() : at;
    }

    /** The ways to reach a customer: numbers, people, places. */
    public record Reach(List<Phone> phones, List<Contact> contacts, List<Address> addresses) {
        public Reach {
            phones = List.copyOf(phones);
            contacts = List.copyOf(contacts);
            addresses = List.copyOf(addresses);
        }

        public static Reach none() {
            return new Reach(List.of(), List.of(), List.of());
        }

        List<Phone> phonesWhere(Predicate<Phone> kept, List<Phone> more) {
            var next = new ArrayList<>(phones.stream().filter(kept).toList());
            boolean newFirst = more.stream().anyMatch(Phone::preferred);
            if (newFirst) {
                next.replaceAll(p -> p.preferred(false));
            }
            next.addAll(more);
            next.sort(Comparator.comparing(p -> p.contact().isPresent()));
            return next;
        }

        /** Refuses what contradicts itself and lets exactly one entry of each kind be the preferred one. */
        Reach checked() {
            var violations = new ArrayList<Violation>();
            var seen = new HashSet<String>();
            for (int i = 0; i < phones.size(); i++) {
                if (!seen.add(phones.get(i).number().key())) {
                    violations.add(Violation.of("phones[" + i + "]", "customer.phone-twice"));
                }
            }
            if (phones.size() > MOST_PHONES) {
                violations.add(Violation.of("phones", "customer.phones-too-many", MOST_PHONES));
            }
            for (int i = 0; i < addresses.size(); i++) {
                if (addresses.get(i).contact().filter(c -> !hasContact(c)).isPresent()) {
                    violations.add(Violation.of("addresses[" + i + "].contact", "customer.no-such-contact"));
                }
            }
            if (!violations.isEmpty()) {
                throw new InvalidValue(violations);
            }
            return new Reach(
                    onePreferred(phones, Phone::preferred, Phone::preferred),
                    onePreferred(contacts, Contact::preferred, Contact::preferred),
                    onePreferred(addresses, Address::preferred, Address::preferred));
        }

        private boolean hasContact(UUID id) {
            return contacts.stream().anyMatch(c -> c.id().equals(id));
        }

        private static <T> List<T> onePreferred(List<T> list, Predicate<T> isFirst, Marked<T> mark) {
            int chosen = 0;
            for (int i = list.size() - 1; i >= 0; i--) {
                if (isFirst.test(list.get(i))) {
                    chosen = i;
                }
            }
            var next = new ArrayList<T>();
            for (int i = 0; i < list.size(); i++) {
                next.add(mark.as(list.get(i), i == chosen));
            }
            return next;
        }
    }

    private interface Marked<T> {
        T as(T entry, boolean preferred);
    }

    /**
     * @param branch branch that the file belongs to, for row scope
     * @param team team that the file belongs to, for row scope
     */
    @RecordBuilder
    public record State(
            CustomerId id,
            int version,
            CustomerCode code,
            CustomerProfile profile,
            CustomerStatus status,
            List<Phone> phones,
            List<Contact> contacts,
            List<Address> addresses,
            Optional<String> branch,
            Optional<String> team)
            implements AggregateState, PersonalData {
        public State {
            phones = List.copyOf(phones);
            contacts = List.copyOf(contacts);
            addresses = List.copyOf(addresses);
        }

        /** A builder that starts from this state. */
        public CustomerStateBuilder with() {
            return CustomerStateBuilder.builder(this);
        }

        @Override
        public Optional<UUID> subject() {
            return Optional.of(id.value());
        }
    }
}
