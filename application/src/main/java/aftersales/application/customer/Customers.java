package aftersales.application.customer;

import aftersales.domain.customer.Customer;
import aftersales.domain.customer.CustomerCode;
import aftersales.domain.customer.CustomerId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The store of customer files. */
public interface Customers {
    /** @throws aftersales.domain.kernel.NotFound when there is none, or the actor's row scope does not reach it */
    Customer get(CustomerId id);

    /** The file as {@link #get}, or empty. */
    Optional<Customer> find(CustomerId id);

    /** By code, whatever the actor's row scope: a code is unique across all branches. */
    Optional<Customer> findByCode(CustomerCode code);

    /**
     * Makes other transactions that claim the same code wait until this one ends, so that "find, else register" makes one.
     */
    void claimCode(CustomerCode code);

    /** Codes of the customers with this very name or one of these phone keys, whatever the row scope; ten at most. */
    List<String> similar(String name, Set<String> phoneKeys);

    /**
     * Writes what changed; nothing when nothing did.
     *
     * @throws aftersales.domain.kernel.Conflict {@code customer.code-taken}
     * @throws aftersales.domain.kernel.StaleVersion when somebody else has saved in between
     */
    void save(Customer customer);
}
