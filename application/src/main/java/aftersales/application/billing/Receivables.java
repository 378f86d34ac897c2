package aftersales.application.billing;

import aftersales.domain.billing.Receivable;
import aftersales.domain.billing.ReceivableId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The receivables as they are kept. */
public interface Receivables {
    /** @throws aftersales.domain.kernel.NotFound when there is none that the actor may see */
    Receivable get(ReceivableId id);

    Optional<Receivable> find(ReceivableId id);

    /** The receivable on which a payment stands; empty when there is no such payment that the actor may see. */
    Optional<Receivable> ofPayment(UUID payment);

    /** What was raised for an order and not taken back, whatever the row scope. */
    List<Receivable> standing(UUID order);

    /**
     * @throws aftersales.domain.kernel.Conflict {@code billing.charged-already} when the order is charged to this debtor
     * @throws aftersales.domain.kernel.StaleVersion when somebody else saved it meanwhile
     */
    void save(Receivable receivable);
}
