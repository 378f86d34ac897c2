package aftersales.web.review;

import aftersales.application.kernel.Colleagues;
import aftersales.application.review.FieldChange;
import aftersales.application.review.HistoryEntry;
import aftersales.application.review.HistoryQueries;
import aftersales.web.kernel.Messages;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The history at the side of every record page ({@code af:history}): read once per request. */
@RequestScoped
@Named("trail")
public class TrailPanel {
    private static final int SHOWN = 50;
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

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
    Colleagues colleagues;

    @Inject
    TrailTexts texts;

    @Inject
    Messages messages;

    @Inject
    HttpServletRequest request;

    /** The newest entries first. */
    public List<Told> of(String kind, UUID id) {
        return read.computeIfAbsent(id, key -> {
            var entries = queries.history(kind, id, isWithOpenings(), SHOWN);
            var names = colleagues.names(idsIn(entries));
            return entries.stream().map(entry -> told(kind, entry, names)).toList();
        });
    }

    /** Whether those who only opened the record are shown as well: {@code ?opened=true}. */
    public boolean isWithOpenings() {
        return Boolean.parseBoolean(request.getParameter("opened"));
    }

    /** Address of the page with those who opened the record, or without them. */
    public String getOtherLink() {
        var query = Optional.ofNullable(request.getQueryString()).orElse("").replaceAll("&?\\bopened=[^&]*", "");
        return request.getRequestURI() + "?" + query + (isWithOpenings() ? "" : "&opened=true");
    }

    private static Set<UUID> idsIn(List<HistoryEntry> entries) {
        return entries.stream()
                .flatMap(entry -> entry.changes().stream())
                .flatMap(change -> Stream.of(change.from(), change.to()))
                .filter(TrailPanel::isId)
                .map(UUID::fromString)
                .collect(Collectors.toSet());
    }

    private static boolean isId(String value) {
        return ID.matcher(value).matches();
    }

    private Told told(String kind, HistoryEntry entry, Map<UUID, String> names) {
        return new Told(
                entry.events().stream()
                        .map(texts::event)
                        .distinct()
                        .collect(Collectors.joining(messages.get("list.separator"))),
                texts.actor(entry.actorName()),
                entry.at(),
                messages.label("Door", entry.door()),
                texts.reason(entry.reason()),
                entry.changes().stream()
                        .flatMap(change -> told(kind, change, names).stream())
                        .toList());
    }

    /** What a new record says by default is no news. */
    private static boolean isDefault(FieldChange change) {
        return change.from().isEmpty()
                && (change.to().equals("false") || change.to().equals("0"));
    }

    /** Ids of colleagues become their names; ids of other records say nothing to people and are left out. */
    private Optional<Change> told(String kind, FieldChange change, Map<UUID, String> names) {
        if (isDefault(change) || isNameless(change.from(), names) || isNameless(change.to(), names)) {
            return Optional.empty();
        }
        return Optional.of(new Change(
                texts.field(kind, change.path()),
                value(kind, change.path(), change.from(), names),
                value(kind, change.path(), change.to(), names)));
    }

    private static boolean isNameless(String value, Map<UUID, String> names) {
        return isId(value) && !names.containsKey(UUID.fromString(value));
    }

    private String value(String kind, String path, String value, Map<UUID, String> names) {
        return isId(value) ? names.get(UUID.fromString(value)) : texts.value(kind, path, value);
    }
}
