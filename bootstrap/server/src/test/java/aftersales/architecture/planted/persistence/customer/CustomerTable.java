package aftersales.architecture.planted.persistence.customer;

/** Something that pages must not know. */
public class CustomerTable {}
