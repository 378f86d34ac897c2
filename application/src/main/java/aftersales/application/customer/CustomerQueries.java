package aftersales.application.customer;

import aftersales.application.kernel.ListRequest;
import aftersales.application.kernel.Listing;
import aftersales.application.kernel.Requires;
import aftersales.domain.customer.CustomerId;
import aftersales.domain.kernel.Permission;
import java.util.List;

/** Reads customer files. Personal data is masked for those who may not see it. */
@Requires(Permission.CUSTOMER_VIEW)
public interface CustomerQueries {
    /**
     * Free text looks at name, short name, code and any three or more digits of a number. Filters: {@code customerClass},
     * {@code level}, {@code status}, {@code group}, {@code type}, {@code city}. Sorts: {@code code}, {@code name},
     * {@code updatedAt}.
     */
    Listing<CustomerListItem> list(ListRequest request);

    /**
     * Writes down that the actor opened the file.
     *
     * @throws aftersales.domain.kernel.NotFound when there is none
     */
    CustomerView view(CustomerId id);

    /** Files with this very name or one of these numbers, however the numbers are written; ten at most. */
    List<CustomerListItem> duplicates(String name, List<String> phones);
}
