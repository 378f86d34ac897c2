package aftersales.web.review;

import aftersales.application.review.HistoryEntry;
import aftersales.application.review.HistoryQueries;
import aftersales.web.kernel.Messages;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** The history at the side of every record page ({@code af:history}): read once per request. */
@RequestScoped
@Named("trail")
public class TrailPanel {
    private static final int SHOWN = 50;

    /**
     * One entry as people read it.
     *
     * @param door the way it came in, in words
     */
    public record Told(String what, String who, Instant at, String door, String reason, List<Change> changes) {}

    /** One field, in words. */
    public record Change(String field, String from, String to) {}

    private final Map<UUID, List<Told>> read = new HashMap<>();

    @Inject
    HistoryQueries queries;

    @Inject
    TrailTexts texts;

    @Inject
    Messages messages;

    /** The newest entries first. */
    public List<Told> of(String kind, UUID id) {
        return read.computeIfAbsent(id, key -> queries.history(kind, id, SHOWN).stream()
                .map(entry -> told(kind, entry))
                .toList());
    }

    private Told told(String kind, HistoryEntry entry) {
        return new Told(
                entry.events().stream()
                        .map(texts::event)
                        .distinct()
                        .collect(Collectors.joining(messages.get("list.separator"))),
                entry.actorName(),
                entry.at(),
                messages.label("Door", entry.door()),
                entry.reason(),
                entry.changes().stream()
                        .map(change -> new Change(
                                texts.field(kind, change.path()),
                                texts.value(kind, change.path(), change.from()),
                                texts.value(kind, change.path(), change.to())))
                        .toList());
    }
}
