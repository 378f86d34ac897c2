package aftersales.architecture.planted.domain.customer;

/** A name that says nothing. */
public final class CustomerHelper {
    private CustomerHelper() {}
}
