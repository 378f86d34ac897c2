package aftersales.domain.installedbase;

import aftersales.domain.kernel.DomainEvent;
import java.time.Instant;

/** A product's entry in the catalogue was changed. Units sold before keep the cover they were sold with. */
public record ProductChanged(ProductId product, Instant at) implements DomainEvent {}
