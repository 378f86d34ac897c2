package aftersales.domain.parts;

import aftersales.domain.kernel.Aggregate;
import aftersales.domain.kernel.AggregateState;
import aftersales.domain.kernel.AuditLock;
import aftersales.domain.parts.PartEvent.PartChanged;
import aftersales.domain.parts.PartEvent.PartRegistered;
import java.time.Instant;

/** A kind of spare part. The stock of it is kept elsewhere. */
public final class Part extends Aggregate<Part.State> {

    /** Everything that is known about a part. */
    public record State(PartId id, int version, PartData data) implements AggregateState {}

    private Part(State state, PartRegistered registered) {
        super(state, registered);
    }

    private Part(State state, AuditLock lock) {
        super(state, lock);
    }

    public static Part register(PartId id, PartData data, Instant now) {
        return new Part(
                new State(id, 0, data), new PartRegistered(id, data.code().value(), now));
    }

    public static Part restore(State state) {
        return new Part(state, AuditLock.open());
    }

    /** Does nothing when nothing differs. */
    public void change(PartData data, Instant now) {
        if (!data.equals(state().data())) {
            change(
                    new State(state().id(), state().version(), data),
                    new PartChanged(state().id(), data.code().value(), now));
        }
    }
}
