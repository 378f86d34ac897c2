package aftersales.web.call;

import aftersales.web.kernel.Messages;
import aftersales.web.kernel.Show;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** How the facts of calls look on pages. */
@ApplicationScoped
@Named("callText")
public class CallText {
    private static final long MINUTE = 60;

    @Inject
    Show show;

    @Inject
    Messages messages;

    /** What the line said about the caller. */
    public String caller(String kind) {
        return messages.get("kind.Caller." + kind);
    }

    /** What a line is doing. */
    public String condition(String condition) {
        return messages.get("kind.LineCondition." + condition);
    }

    /** Seconds, or an Optional of them, as {@code 2:05}; nothing looks like nothing. */
    public String duration(Object seconds) {
        return show.value(seconds) instanceof Long s ? "%d:%02d".formatted(s / MINUTE, s % MINUTE) : "";
    }

    /** The tone of a line's condition. */
    public String tone(String condition) {
        return switch (condition) {
            case "UP" -> "good";
            case "DOWN" -> "bad";
            case "NO_REPLY" -> "warn";
            default -> "plain";
        };
    }
}
