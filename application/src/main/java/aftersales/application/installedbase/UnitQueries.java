package aftersales.application.installedbase;

import aftersales.application.kernel.ListRequest;
import aftersales.application.kernel.Listing;
import aftersales.application.kernel.Requires;
import aftersales.domain.customer.CustomerId;
import aftersales.domain.installedbase.UnitId;
import aftersales.domain.kernel.Permission;
import java.util.List;

/** Reads the installed base. */
@Requires(Permission.UNIT_VIEW)
public interface UnitQueries {
    /**
     * Free text looks at the serial number, the product and the customer. Filters: {@code customer} (id, purchaser or
     * user), {@code product} (id), {@code status}, {@code source}, {@code cover} ({@code IN} or {@code OUT} today). Sorts:
     * {@code serialNumber}, {@code soldOn}, {@code coverUntil}, {@code updatedAt}.
     */
    Listing<UnitListItem> list(ListRequest request);

    /** @throws aftersales.domain.kernel.NotFound when there is none */
    UnitView view(UnitId id);

    /** Units with this serial number, of whatever product. */
    List<UnitListItem> bySerial(String serialNumber);

    /** Units that a customer bought or uses and that are still in use, with their cover of today; those newest first. */
    List<UnitListItem> ofCustomer(CustomerId customer);
}
