package aftersales.web.review;

import aftersales.application.review.HistoryQueries;
import aftersales.web.kernel.LaterChanges;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** Reads from the trail what a late saver has to know. */
@ApplicationScoped
class HistoryLaterChanges implements LaterChanges {
    private final HistoryQueries history;

    @Inject
    HistoryLaterChanges(HistoryQueries history) {
        this.history = history;
    }

    @Override
    public List<Change> since(String kind, UUID id, int version) {
        return history.changesSince(kind, id, version).stream()
                .flatMap(entry -> entry.changes().stream()
                        .map(c -> new Change(entry.actorName(), entry.at(), c.path(), c.from(), c.to())))
                .toList();
    }
}
