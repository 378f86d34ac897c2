package aftersales.domain.installedbase;

import aftersales.domain.kernel.DomainEvent;
import java.time.Instant;

/** A product came into the catalogue. */
public record ProductRegistered(ProductId product, String code, Instant at) implements DomainEvent {}
