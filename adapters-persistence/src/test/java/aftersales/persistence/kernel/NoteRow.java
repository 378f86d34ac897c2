package aftersales.persistence.kernel;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

@Entity
@Table(name = "note", schema = "toy")
class NoteRow {
    @Id
    UUID id;

    @Version
    Integer version;

    Instant updatedAt;
    String title;
    String caller;

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "note_id", nullable = false, updatable = false)
    @OrderBy("position")
    List<NoteLineRow> lines = new ArrayList<>();

    @Entity
    @Table(name = "note_line", schema = "toy")
    static class NoteLineRow {
        @Id
        UUID id;

        int position;
        String text;
    }

    static NoteRow of(Note note, Instant now) {
        var row = new NoteRow();
        row.id = note.state().id().value();
        row.version = note.isNew() ? null : note.state().version();
        row.updatedAt = now;
        row.title = note.state().title();
        row.caller = note.state().caller();
        int position = 0;
        for (var line : note.state().lines()) {
            var child = new NoteLineRow();
            child.id = line.id();
            child.position = position++;
            child.text = line.text();
            row.lines.add(child);
        }
        return row;
    }

    Note.State state() {
        return new Note.State(
                new Note.NoteId(id),
                version,
                title,
                caller,
                lines.stream().map(line -> new Note.Line(line.id, line.text)).toList());
    }
}
