package aftersales.domain.customer;

import aftersales.domain.kernel.DomainEvent;
import java.time.Instant;

/** Something in a customer's file was changed; what, the audit trail shows. */
public record CustomerChanged(CustomerId customer, Instant at) implements DomainEvent {}
