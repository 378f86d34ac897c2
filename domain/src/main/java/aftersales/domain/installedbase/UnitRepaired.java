package aftersales.domain.installedbase;

import aftersales.domain.kernel.DomainEvent;
import java.time.Instant;
import java.time.LocalDate;

/** A unit was repaired on the spot. */
public record UnitRepaired(UnitId unit, LocalDate receivedOn, LocalDate returnedOn, Instant at)
        implements DomainEvent {}
