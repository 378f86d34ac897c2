package aftersales.application.installedbase;

import aftersales.application.kernel.Requires;
import aftersales.domain.customer.CustomerId;
import aftersales.domain.installedbase.ProductId;
import aftersales.domain.installedbase.UnitId;
import aftersales.domain.installedbase.UnitSource;
import aftersales.domain.kernel.Permission;
import java.time.LocalDate;
import java.util.Optional;

/** Takes a unit into the installed base: from a sale, from a service request on a thing not yet known, or by hand. */
@Requires({Permission.UNIT_EDIT, Permission.REQUEST_CREATE, Permission.SALE_CREATE})
public interface RegisterUnit {
    /**
     * @throws aftersales.domain.kernel.InvalidValue naming every field that is wrong
     * @throws aftersales.domain.kernel.NotFound when there is no such customer or product
     * @throws aftersales.domain.kernel.Conflict {@code unit.serial-taken} with the serial number
     */
    UnitId register(Command command);

    /**
     * @param customer who bought it
     * @param user who uses it; empty when it is the purchaser
     * @param soldByUs whether the company itself sold it, which proves the purchase
     * @param evidence number of the invoice, receipt, warranty card or acceptance note
     */
    record Command(
            ProductId product,
            String serialNumber,
            CustomerId customer,
            Optional<CustomerId> user,
            UnitSource source,
            boolean soldByUs,
            Optional<LocalDate> soldOn,
            Optional<LocalDate> installedOn,
            Optional<String> evidence) {

        /** A unit met in service of which nothing else is known. */
        public static Command metInService(ProductId product, String serialNumber, CustomerId customer) {
            return new Command(
                    product,
                    serialNumber,
                    customer,
                    Optional.empty(),
                    UnitSource.SERVICE,
                    false,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
        }
    }
}
