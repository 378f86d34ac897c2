package aftersales.domain.customer;

import aftersales.domain.kernel.DomainEvent;
import java.time.Instant;

/** A customer file was opened. */
public record CustomerRegistered(CustomerId customer, String code, Instant at) implements DomainEvent {}
