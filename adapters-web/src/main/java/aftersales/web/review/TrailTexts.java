package aftersales.web.review;

import aftersales.web.kernel.Messages;
import aftersales.web.kernel.Show;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Puts the trail's names into the reader's language: events, fields by their path, states, times. */
@ApplicationScoped
class TrailTexts {
    private static final Pattern INDEX = Pattern.compile("\\[(\\d+)]");
    private static final Pattern CONSTANT = Pattern.compile("[A-Z][A-Z0-9_]*");

    /** Enum types of fields that their names do not tell. */
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("ServiceRequest.status", "RequestStatus"),
            Map.entry("ServiceRequest.type.type", "RequestType"),
            Map.entry("ServiceRequest.type.proposed", "RequestType"),
            Map.entry("ServiceRequest.channel", "RequestChannel"),
            Map.entry("ServiceRequest.holds.reason", "HoldReason"),
            Map.entry("WorkOrder.assignments.status", "AssignmentStatus"),
            Map.entry("WorkOrder.mode", "WorkOrderMode"),
            Map.entry("WorkOrder.report.result", "ServiceResult"),
            Map.entry("WorkOrder.report.nextStep", "NextStep"),
            Map.entry("WorkOrder.report.fees.kind", "FeeKind"));

    private static final Pattern TIME = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T[0-9:.]+(Z|[+-]\\d{2}:\\d{2})");
    private static final Pattern DURATION = Pattern.compile("PT(\\d+H)?(\\d+M)?(\\d+S)?");

    private final Messages messages;
    private final Show show;

    @Inject
    TrailTexts(Messages messages, Show show) {
        this.messages = messages;
        this.show = show;
    }

    String event(String name) {
        return known("event." + name, name);
    }

    /** People by their names, the program's own work by what it does. */
    String actor(String name) {
        return known("trail.by." + name, known("jobs." + name, name));
    }

    /** {@code assignments[0].status} of a work order: the words for each step, with the position counted from one. */
    String field(String kind, String path) {
        String plain = INDEX.matcher(path).replaceAll("");
        String own = "field." + kind + "." + plain;
        if (messages.containsKey(own)) {
            return withPositions(messages.get(own), path);
        }
        return Pattern.compile("\\.")
                .splitAsStream(path)
                .map(step -> withPositions(
                        known(
                                "field." + INDEX.matcher(step).replaceAll(""),
                                INDEX.matcher(step).replaceAll("")),
                        step))
                .collect(Collectors.joining(" · "));
    }

    private static String withPositions(String label, String path) {
        var positions = INDEX.matcher(path)
                .results()
                .map(match -> String.valueOf(Integer.parseInt(match.group(1)) + 1))
                .collect(Collectors.joining("."));
        return positions.isEmpty() ? label : label + " " + positions;
    }

    /** A state by its label, an instant in the business time zone, anything else as it stands. */
    String value(String kind, String path, String value) {
        if (DURATION.matcher(value).matches()) {
            return duration(value);
        }
        if (CONSTANT.matcher(value).matches()) {
            return constant(kind, INDEX.matcher(path).replaceAll(""), value);
        }
        if (value.equals("true")) {
            return messages.get("trail.true");
        }
        if (value.equals("false")) {
            return messages.get("trail.false");
        }
        if (TIME.matcher(value).matches()) {
            try {
                return show.timeWithSeconds(OffsetDateTime.parse(value).toInstant());
            } catch (DateTimeParseException e) {
                return value; // a text that only looks like a time
            }
        }
        return value;
    }

    private String constant(String kind, String path, String value) {
        String last = path.substring(path.lastIndexOf('.') + 1);
        String byName = last.substring(0, 1).toUpperCase(Locale.ROOT) + last.substring(1);
        String type = TYPES.getOrDefault(kind + "." + path, kind + byName);
        return known("enum." + type + "." + value, known("enum." + byName + "." + value, value));
    }

    /** Why something was done: the words that were given, or the label of a reason that was chosen. */
    String reason(String given) {
        return CONSTANT.matcher(given).matches() ? known("enum.HoldReason." + given, given) : given;
    }

    private String duration(String value) {
        try {
            return messages.text("trail.minutes", Duration.parse(value).toMinutes());
        } catch (DateTimeParseException e) {
            return value; // a text that only looks like a duration
        }
    }

    private String known(String key, String otherwise) {
        return messages.containsKey(key) ? messages.get(key) : otherwise;
    }
}
