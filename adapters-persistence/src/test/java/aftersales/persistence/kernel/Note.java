package aftersales.persistence.kernel;

import aftersales.domain.kernel.Aggregate;
import aftersales.domain.kernel.AggregateState;
import aftersales.domain.kernel.AuditLock;
import aftersales.domain.kernel.DomainEvent;
import aftersales.domain.kernel.Id;
import aftersales.domain.kernel.Personal;
import aftersales.domain.kernel.PersonalData;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The smallest aggregate that has everything the persistence kernel cares for. */
final class Note extends Aggregate<Note.State> {
    record NoteId(UUID value) implements Id {}

    record Line(UUID id, String text) {}

    record Written(NoteId note, Instant at) implements DomainEvent {}

    record Renamed(NoteId note, Instant at) implements DomainEvent {}

    record State(NoteId id, int version, String title, @Personal String caller, List<Line> lines)
            implements AggregateState, PersonalData {
        @Override
        public Optional<UUID> subject() {
            return Optional.of(id.value());
        }
    }

    private Note(State state, DomainEvent created) {
        super(state, created);
    }

    private Note(State state, AuditLock lock) {
        super(state, lock);
    }

    static Note written(NoteId id, String title, String caller, List<Line> lines, Instant now) {
        return new Note(new State(id, 0, title, caller, List.copyOf(lines)), new Written(id, now));
    }

    static Note restored(State state, AuditLock lock) {
        return new Note(state, lock);
    }

    void rename(String title, Instant now) {
        var s = state();
        change(new State(s.id(), s.version(), title, s.caller(), s.lines()), new Renamed(s.id(), now));
    }

    void keepLines(List<Line> lines, Instant now) {
        var s = state();
        change(new State(s.id(), s.version(), s.title(), s.caller(), List.copyOf(lines)), new Renamed(s.id(), now));
    }
}
