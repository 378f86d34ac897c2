package aftersales.web.kernel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * How filters refuse a request before any page or resource sees it: a problem body for programs, the error page for people.
 */
@ApplicationScoped
public class Refusals {
    private final Messages messages;

    @Inject
    public Refusals(Messages messages) {
        this.messages = messages;
    }

    /** For the CDI proxy. */
    protected Refusals() {
        this(new Messages(java.time.ZoneOffset.UTC));
    }

    /** @param type one of the {@code problem.<type>} texts, such as {@code unauthorized}, {@code forbidden}, {@code unavailable} */
    public void send(HttpServletRequest request, HttpServletResponse response, int status, String type)
            throws IOException {
        send(request, response, new Problems(messages).plain(status, type));
    }

    /** Whatever was thrown, as {@link ProblemMapper} would answer it. */
    public void send(HttpServletRequest request, HttpServletResponse response, Throwable thrown) throws IOException {
        send(request, response, new Problems(messages).of(thrown));
    }

    /** Whether a program asks, which reads problem bodies, and not a browser that shows pages. */
    public static boolean isForProgram(HttpServletRequest request) {
        var path = path(request);
        return path.startsWith("/api/")
                || path.equals("/metrics")
                || path.startsWith("/health")
                || path.equals("/openapi");
    }

    static String path(HttpServletRequest request) {
        var info = request.getPathInfo();
        return info == null ? request.getServletPath() : request.getServletPath() + info;
    }

    private void send(HttpServletRequest request, HttpServletResponse response, Problem problem) throws IOException {
        if (isForProgram(request)) {
            answer(response, problem);
        } else {
            request.setAttribute(ErrorPage.PROBLEM, problem);
            response.sendError(problem.status());
        }
    }

    void answer(HttpServletResponse response, Problem problem) throws IOException {
        problem.retryAfter().ifPresent(seconds -> response.setHeader("Retry-After", Integer.toString(seconds)));
        var body = problem.json().toString().getBytes(StandardCharsets.UTF_8);
        response.setStatus(problem.status());
        response.setContentType(Problem.MEDIA_TYPE);
        response.setHeader("Content-Language", Locales.current().toLanguageTag());
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
