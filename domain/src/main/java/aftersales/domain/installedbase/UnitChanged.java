package aftersales.domain.installedbase;

import aftersales.domain.kernel.DomainEvent;
import java.time.Instant;

/** The facts on a unit were corrected or completed. */
public record UnitChanged(UnitId unit, Instant at) implements DomainEvent {}
