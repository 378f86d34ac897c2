package aftersales.persistence.customer;

import aftersales.application.customer.Customers;
import aftersales.application.kernel.Acting;
import aftersales.domain.customer.Customer;
import aftersales.domain.customer.CustomerCode;
import aftersales.domain.customer.CustomerId;
import aftersales.domain.kernel.Conflict;
import aftersales.domain.kernel.NotFound;
import aftersales.persistence.customer.CustomerRow.AddressRow;
import aftersales.persistence.customer.CustomerRow.ContactRow;
import aftersales.persistence.kernel.Writes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

@ApplicationScoped
class JpaCustomers implements Customers {
    private static final CustomerMapper MAPPER = CustomerMapper.INSTANCE;

    private final EntityManager em;
    private final Writes writes;
    private final Acting acting;
    private final Clock clock;

    @Inject
    JpaCustomers(EntityManager em, Writes writes, Acting acting, Clock clock) {
        this.em = em;
        this.writes = writes;
        this.acting = acting;
        this.clock = clock;
    }

    @Override
    public Customer get(CustomerId id) {
        return find(id).orElseThrow(() -> new NotFound("Customer", id.value()));
    }

    @Override
    public Optional<Customer> find(CustomerId id) {
        var scope = CustomerScope.of(acting.current(), "c");
        var query = em.createNativeQuery(
                        "select c.* from customer.customer c where c.id = :id and " + scope.condition(),
                        CustomerRow.class)
                .setParameter("id", id.value());
        scope.parameters().forEach(query::setParameter);
        return restored(query.getResultList());
    }

    @Override
    public Optional<Customer> findByCode(CustomerCode code) {
        return restored(
                em.createNativeQuery("select c.* from customer.customer c where c.code = :code", CustomerRow.class)
                        .setParameter("code", code.value())
                        .getResultList());
    }

    @Override
    public void claimCode(CustomerCode code) {
        em.createNativeQuery("select cast(pg_advisory_xact_lock(hashtextextended(:code, 0)) as text)", String.class)
                .setParameter("code", "customer:" + code.value())
                .getSingleResult();
    }

    @Override
    public List<String> similar(String name, Set<String> phoneKeys) {
        List<?> codes = em.createNativeQuery(
                        """
                        select c.code from customer.customer c
                        where c.name = :name
                           or c.id in (select p.customer_id from customer.phone p where p.base_key = any(:keys))
                        order by c.updated_at desc limit 10""",
                        String.class)
                .setParameter("name", name)
                .setParameter("keys", phoneKeys.toArray(String[]::new))
                .getResultList();
        return codes.stream().map(String.class::cast).toList();
    }

    @Override
    public void save(Customer customer) {
        writes.save(
                "Customer",
                customer,
                () -> row(customer),
                Map.of(
                        "customer_code_unique",
                        () -> new Conflict(
                                "customer.code-taken", customer.state().code().value())));
    }

    private static Optional<Customer> restored(List<?> rows) {
        return rows.stream().map(CustomerRow.class::cast).findFirst().map(JpaCustomers::restored);
    }

    private static Customer restored(CustomerRow row) {
        return Customer.restore(MAPPER.state(
                new CustomerId(row.id()),
                row.version(),
                row.columns(),
                row.phones().stream().map(MAPPER::phone).toList(),
                row.contacts().stream()
                        .map(contact -> MAPPER.contact(contact.id(), contact.columns()))
                        .toList(),
                row.addresses().stream()
                        .map(address -> MAPPER.address(address.id(), address.columns()))
                        .toList()));
    }

    private CustomerRow row(Customer customer) {
        var state = customer.state();
        var contacts = new ArrayList<ContactRow>();
        for (var contact : state.contacts()) {
            contacts.add(new ContactRow(contact.id(), contacts.size(), MAPPER.columns(contact)));
        }
        var addresses = new ArrayList<AddressRow>();
        for (var address : state.addresses()) {
            addresses.add(new AddressRow(address.id(), addresses.size(), MAPPER.columns(address)));
        }
        return new CustomerRow(
                state.id().value(),
                customer.isNew() ? null : state.version(),
                clock.instant(),
                MAPPER.columns(state),
                new ArrayList<>(state.phones().stream().map(MAPPER::columns).toList()),
                contacts,
                addresses);
    }
}
