package aftersales.architecture.planted.application.customer;

import aftersales.architecture.planted.application.kernel.UseCase;
import jakarta.persistence.EntityManager;

/** A public use case that talks to the database itself and asks for no right. */
@UseCase
public class StoringService implements StoreCustomer {
    private final EntityManager em;

    public StoringService(EntityManager em) {
        this.em = em;
    }

    @Override
    public void store(String name) {
        em.persist(name);
    }
}
