package aftersales.web.kernel;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * What a person sees when no page could be shown: what happened, what to do next, never a stack trace. Made without Faces,
 * so that it works when Faces does not; a program gets a problem body instead.
 */
public class ErrorPage extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final String TEMPLATE = template();
    private static final Map<Integer, String> KNOWN = Map.of(
            400, "malformed",
            401, "unauthorized",
            403, "forbidden",
            404, "not-found",
            405, "method-not-allowed",
            413, "too-large",
            429, "too-many-requests",
            503, "unavailable");

    /** Attribute of the request with what a filter has refused it for. */
    static final String PROBLEM = Problem.class.getName();

    private transient Messages messages;
    private transient Refusals refusals;

    @jakarta.inject.Inject
    void wire(Messages messages, Refusals refusals) {
        this.messages = messages;
        this.refusals = refusals;
    }

    private static String template() {
        try (var in = ErrorPage.class.getResourceAsStream("/META-INF/pages/error.html")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getDispatcherType() != DispatcherType.ERROR) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var problem = problem(request);
        var asked = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        if (asked.startsWith("/api/")
                || asked.startsWith("/health")
                || asked.equals("/metrics")
                || asked.equals("/openapi")) {
            refusals.answer(response, problem);
            return;
        }
        response.setStatus(problem.status());
        response.setContentType("text/html");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Security-Policy", String.format(Shell.POLICY, ""));
        problem.retryAfter().ifPresent(seconds -> response.setHeader("Retry-After", Integer.toString(seconds)));
        response.getWriter().write(page(problem, asked));
    }

    private Problem problem(HttpServletRequest request) {
        if (request.getAttribute(PROBLEM) instanceof Problem known) {
            return known;
        }
        var problems = new Problems(messages);
        var thrown = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        var status = (Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        if (thrown != null && !isMissingPage(thrown)) {
            return problems.of(thrown);
        }
        int code = isMissingPage(thrown) ? 404 : status == null ? 500 : status;
        return code >= 500 && code != 503
                ? problems.of(new IllegalStateException("status " + code))
                : problems.plain(code, KNOWN.getOrDefault(code, "malformed"));
    }

    /** Faces throws where other servlets answer 404. */
    private static boolean isMissingPage(Throwable thrown) {
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (t instanceof java.io.FileNotFoundException) {
                return true;
            }
        }
        return false;
    }

    private String page(Problem problem, String asked) {
        boolean again = problem.retryAfter().isPresent();
        return TEMPLATE.replace("{lang}", Locales.current().toLanguageTag())
                .replace("{product}", html(messages.text("product.name")))
                .replace("{title}", html(problem.title()))
                .replace("{detail}", html(problem.detail()))
                .replace("{status}", Integer.toString(problem.status()))
                .replace("{next}", again ? html(asked) : "/")
                .replace("{next-text}", html(messages.text(again ? "error-page.again" : "error-page.home")));
    }

    private static String html(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
