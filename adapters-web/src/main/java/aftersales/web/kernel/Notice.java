package aftersales.web.kernel;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * One sentence that the next page shows once, after a redirect.
 *
 * @param tone {@code good}, {@code info}, {@code warn} or {@code bad}
 */
public record Notice(String tone, String text) implements Serializable {
    private static final String ATTRIBUTE = "aftersales.notices";

    void leave(HttpServletRequest request) {
        var session = request.getSession();
        synchronized (session) {
            var all = new ArrayList<>(waiting(session.getAttribute(ATTRIBUTE)));
            all.add(this);
            session.setAttribute(ATTRIBUTE, all);
        }
    }

    static List<Notice> take(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session == null) {
            return List.of();
        }
        synchronized (session) {
            var all = waiting(session.getAttribute(ATTRIBUTE));
            session.removeAttribute(ATTRIBUTE);
            return all;
        }
    }

    private static List<Notice> waiting(Object attribute) {
        return attribute instanceof List<?> list
                ? list.stream().map(Notice.class::cast).toList()
                : List.of();
    }
}
