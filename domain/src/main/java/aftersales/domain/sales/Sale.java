package aftersales.domain.sales;

import aftersales.domain.customer.CustomerId;
import aftersales.domain.installedbase.ProductId;
import aftersales.domain.installedbase.SerialNumber;
import aftersales.domain.installedbase.UnitId;
import aftersales.domain.kernel.Aggregate;
import aftersales.domain.kernel.AggregateState;
import aftersales.domain.kernel.AuditLock;
import aftersales.domain.kernel.DocumentNumber;
import aftersales.domain.kernel.InvalidValue;
import aftersales.domain.kernel.Money;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A purchase of machines by a customer: a fact that is recorded once; each of its serial numbers is a unit. */
public final class Sale extends Aggregate<Sale.State> {

    private Sale(State state, SaleRecorded created) {
        super(state, created);
    }

    private Sale(State loaded) {
        super(loaded, AuditLock.open());
    }

    /** @throws InvalidValue {@code sale.no-lines} */
    public static Sale record(State facts, Instant now) {
        if (facts.lines().isEmpty()) {
            throw new InvalidValue("lines", "sale.no-lines");
        }
        return new Sale(facts, new SaleRecorded(facts.id(), facts.number().value(), facts.customer(), now));
    }

    public static Sale restore(State loaded) {
        return new Sale(loaded);
    }

    /**
     * One product of a sale.
     *
     * @param unitPrice price of one unit, tax included; empty where the seller does not tell
     */
    public record Line(ProductId product, Optional<Money> unitPrice, List<SoldUnit> units) {
        public Line {
            units = List.copyOf(units);
        }
    }

    /** A serial number of a sale and the unit that it became. */
    public record SoldUnit(SerialNumber serial, UnitId unit) {}

    /**
     * @param externalId how the program that told the sale names it; empty for one entered by hand
     * @param contentHash fingerprint of what was told, by which a repetition is known from a contradiction
     * @param sellingUnit department or outlet that sold
     * @param salesRep name of the salesperson
     * @param branch branch that the record belongs to, for row scope
     * @param team team that the record belongs to, for row scope
     */
    @RecordBuilder
    public record State(
            SaleId id,
            int version,
            DocumentNumber number,
            Optional<ExternalId> externalId,
            String contentHash,
            LocalDate soldOn,
            CustomerId customer,
            Optional<String> sellingUnit,
            Optional<String> salesRep,
            List<Line> lines,
            Optional<String> branch,
            Optional<String> team)
            implements AggregateState {
        public State {
            lines = List.copyOf(lines);
        }

        /** A builder that starts from this state. */
        public SaleStateBuilder with() {
            return SaleStateBuilder.builder(this);
        }
    }
}
