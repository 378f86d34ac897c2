package aftersales.domain.call;

import aftersales.domain.kernel.DomainEvent;
import java.time.Instant;

/** What happens to a {@link LineSetup}. */
public sealed interface LineSetupEvent extends DomainEvent {
    LineSetupId setup();

    record LineSetUp(LineSetupId setup, LineId line, Instant at) implements LineSetupEvent {}

    record LineSetupChanged(LineSetupId setup, Instant at) implements LineSetupEvent {}
}
