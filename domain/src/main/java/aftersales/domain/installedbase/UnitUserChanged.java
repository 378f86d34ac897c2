package aftersales.domain.installedbase;

import aftersales.domain.customer.CustomerId;
import aftersales.domain.kernel.DomainEvent;
import java.time.Instant;

/** A unit is used by somebody else now; the purchaser stays. */
public record UnitUserChanged(UnitId unit, CustomerId user, Instant at) implements DomainEvent {}
