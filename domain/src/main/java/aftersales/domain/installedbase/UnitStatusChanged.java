package aftersales.domain.installedbase;

import aftersales.domain.kernel.DomainEvent;
import java.time.Instant;
import java.time.LocalDate;

/** A unit went on in its life. */
public record UnitStatusChanged(UnitId unit, UnitAction action, UnitStatus became, LocalDate on, Instant at)
        implements DomainEvent {}
