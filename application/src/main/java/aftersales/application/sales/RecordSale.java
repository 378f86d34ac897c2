package aftersales.application.sales;

import aftersales.application.kernel.Requires;
import aftersales.domain.kernel.Permission;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Records a sale, in one transaction: the customer and the products are found by their codes or made, and each serial
 * number becomes a unit whose cover starts on the day of sale.
 */
@Requires(Permission.SALE_CREATE)
public interface RecordSale {
    /**
     * The same external id with the same content answers what the first call answered and does nothing.
     *
     * @throws aftersales.domain.kernel.InvalidValue naming every field that is wrong; {@code sale.serial-sold} on the
     *     serial number of a unit that exists
     * @throws aftersales.domain.kernel.Conflict {@code sale.external-id-differs} when the external id was used for
     *     something else
     */
    Result record(Command command);

    /**
     * @param externalId how the other program names the sale; empty for one entered by hand
     * @param source code of the other program
     */
    record Command(
            Optional<String> externalId,
            String source,
            LocalDate soldOn,
            Buyer customer,
            List<Line> lines,
            Optional<String> sellingUnit,
            Optional<String> salesRep) {
        public Command {
            lines = List.copyOf(lines);
        }
    }

    record Buyer(String code, String name, List<String> phones) {
        public Buyer {
            phones = List.copyOf(phones);
        }
    }

    /** @param unitPrice price of one unit; empty where the seller does not tell */
    record Line(String productCode, String productName, List<String> serialNumbers, Optional<Price> unitPrice) {
        public Line {
            serialNumbers = List.copyOf(serialNumbers);
        }
    }

    /** An amount as entered: decimal digits and an ISO 4217 code. */
    record Price(String amount, String currency) {}

    /** @param units ids of the units in the order of the lines and of the serial numbers in them */
    record Result(UUID sale, String number, UUID customer, List<UUID> units) {
        public Result {
            units = List.copyOf(units);
        }
    }
}
