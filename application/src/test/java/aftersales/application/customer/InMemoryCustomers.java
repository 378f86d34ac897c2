package aftersales.application.customer;

import aftersales.domain.customer.Customer;
import aftersales.domain.customer.CustomerCode;
import aftersales.domain.customer.CustomerId;
import aftersales.domain.kernel.Conflict;
import aftersales.domain.kernel.NotFound;
import aftersales.domain.kernel.StaleVersion;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Customer files in memory, with the promises of the port. */
public final class InMemoryCustomers implements Customers {
    private final Map<CustomerId, Customer.State> files = new LinkedHashMap<>();

    @Override
    public Customer get(CustomerId id) {
        return find(id).orElseThrow(() -> new NotFound("Customer", id.value()));
    }

    @Override
    public Optional<Customer> find(CustomerId id) {
        return Optional.ofNullable(files.get(id)).map(Customer::restore);
    }

    @Override
    public Optional<Customer> findByCode(CustomerCode code) {
        return files.values().stream()
                .filter(file -> file.code().equals(code))
                .findFirst()
                .map(Customer::restore);
    }

    @Override
    public void claimCode(CustomerCode code) {
        // one thread at a time
    }

    @Override
    public List<String> similar(String name, Set<String> phoneKeys) {
        return files.values().stream()
                .filter(file -> file.profile().name().equals(name)
                        || file.phones().stream()
                                .anyMatch(p -> phoneKeys.contains(p.number().baseKey())))
                .map(file -> file.code().value())
                .limit(10)
                .toList();
    }

    @Override
    public void save(Customer customer) {
        var state = customer.state();
        if (customer.drainEvents().isEmpty()) {
            return;
        }
        findByCode(state.code())
                .filter(other -> !other.state().id().equals(state.id()))
                .ifPresent(other -> {
                    throw new Conflict("customer.code-taken", state.code().value());
                });
        int version = 0;
        if (!customer.isNew()) {
            int stored = files.get(state.id()).version();
            if (stored != state.version()) {
                throw new StaleVersion("Customer", stored);
            }
            version = stored + 1;
        }
        files.put(state.id(), state.with().version(version).build());
    }
}
