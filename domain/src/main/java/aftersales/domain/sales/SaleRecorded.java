package aftersales.domain.sales;

import aftersales.domain.customer.CustomerId;
import aftersales.domain.kernel.DomainEvent;
import java.time.Instant;

/** A sale was recorded; its units are in the installed base since then. */
public record SaleRecorded(SaleId sale, String number, CustomerId customer, Instant at) implements DomainEvent {}
