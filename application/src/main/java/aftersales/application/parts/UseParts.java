package aftersales.application.parts;

import aftersales.application.kernel.Requires;
import aftersales.domain.identity.UserId;
import aftersales.domain.kernel.Permission;
import aftersales.domain.parts.PartId;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/**
 * Takes parts used on a work order from the engineers' stocks (FLD-14, PRT-07). Called by the use cases of work orders
 * within their transaction, after they have checked that the actor may act on the order.
 */
@Requires({Permission.WORK_ORDER_PERFORM, Permission.WORK_ORDER_DISPATCH, Permission.WORK_ORDER_DELETE})
public interface UseParts {
    /**
     * Makes the ledger say what the order says: takes what is new, puts back what is no longer there, leaves the rest.
     *
     * @throws aftersales.domain.kernel.RuleBroken {@code parts.stock-short} naming what an engineer lacks; {@code
     *     parts.serial-not-there}
     * @throws aftersales.domain.kernel.InvalidValue {@code parts.serials-required} and the like
     */
    void use(Command command);

    /**
     * @param number of the work order
     * @param uses everything that is used on it now
     */
    record Command(UUID order, String number, List<Use> uses) {
        public Command {
            uses = List.copyOf(uses);
        }
    }

    /**
     * One part on an order.
     *
     * @param line fee line of the order
     * @param engineer from whose stock it comes
     */
    record Use(UUID line, PartId part, UserId engineer, BigDecimal quantity, List<String> serials) {
        public Use {
            serials = List.copyOf(serials);
        }
    }
}
