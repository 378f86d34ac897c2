package aftersales.domain.customer;

import aftersales.domain.kernel.Id;
import java.util.UUID;

/** Identity of a customer. */
public record CustomerId(UUID value) implements Id {}
