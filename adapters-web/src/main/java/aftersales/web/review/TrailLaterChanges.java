package aftersales.web.review;

import aftersales.application.review.HistoryQueries;
import aftersales.web.kernel.LaterChanges;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** What a late saver missed, from the trail. */
@ApplicationScoped
class TrailLaterChanges implements LaterChanges {
    private final HistoryQueries queries;
    private final TrailTexts texts;

    @Inject
    TrailLaterChanges(HistoryQueries queries, TrailTexts texts) {
        this.queries = queries;
        this.texts = texts;
    }

    @Override
    public List<Change> since(String kind, UUID id, int version) {
        return queries.changesSince(kind, id, version).stream()
                .flatMap(entry -> entry.changes().stream()
                        .map(change -> new Change(
                                entry.actorName(),
                                entry.at(),
                                texts.field(kind, change.path()),
                                texts.value(kind, change.path(), change.from()),
                                texts.value(kind, change.path(), change.to()))))
                .toList();
    }
}
