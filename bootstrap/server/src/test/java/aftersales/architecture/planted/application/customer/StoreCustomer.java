package aftersales.architecture.planted.application.customer;

/** An inbound port that names no right. */
public interface StoreCustomer {
    void store(String name);
}
