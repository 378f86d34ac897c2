package aftersales.domain.installedbase;

import aftersales.domain.customer.CustomerId;
import aftersales.domain.kernel.DomainEvent;
import java.time.Instant;

/** A unit came into the installed base; from a sale, its cover starts with it. */
public record UnitRegistered(UnitId unit, ProductId product, CustomerId customer, UnitSource source, Instant at)
        implements DomainEvent {}
