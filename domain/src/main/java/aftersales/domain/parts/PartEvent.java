package aftersales.domain.parts;

import aftersales.domain.kernel.DomainEvent;
import java.time.Instant;

/** What happens to a part in the part master. */
public sealed interface PartEvent extends DomainEvent {
    PartId id();

    record PartRegistered(PartId id, String code, Instant at) implements PartEvent {}

    record PartChanged(PartId id, String code, Instant at) implements PartEvent {}
}
