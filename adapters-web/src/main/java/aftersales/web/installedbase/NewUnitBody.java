package aftersales.web.installedbase;

import aftersales.application.installedbase.RegisterUnit;
import aftersales.domain.customer.CustomerId;
import aftersales.domain.installedbase.ProductId;
import aftersales.domain.installedbase.UnitSource;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A unit as another program sends it.
 *
 * @param customer id of who bought it
 * @param user id of the customer who uses it; absent when it is the purchaser
 * @param source absent means an import
 * @param evidence number of the invoice, receipt, warranty card or acceptance note
 */
public record NewUnitBody(
        UUID product,
        String serialNumber,
        UUID customer,
        Optional<UUID> user,
        Optional<UnitSource> source,
        boolean soldByUs,
        Optional<LocalDate> soldOn,
        Optional<LocalDate> installedOn,
        Optional<String> evidence) {
    RegisterUnit.Command command() {
        return new RegisterUnit.Command(
                new ProductId(product),
                serialNumber,
                new CustomerId(customer),
                user.map(CustomerId::new),
                source.orElse(UnitSource.IMPORT),
                soldByUs,
                soldOn,
                installedOn,
                evidence);
    }
}
