package aftersales.web.kernel;

import aftersales.application.kernel.Acting;
import aftersales.domain.kernel.Permission;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** {@code GET /metrics} for whoever has the right {@code METRICS_VIEW}, usually a machine's token. */
public class MetricsText extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private transient Metrics metrics;
    private transient Acting acting;
    private transient Refusals refusals;

    @Inject
    void wire(Metrics metrics, Acting acting, Refusals refusals) {
        this.metrics = metrics;
        this.acting = acting;
        this.refusals = refusals;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var actor = acting.current();
        if (!actor.has(Permission.METRICS_VIEW)) {
            boolean known = actor.userId().isPresent() || !actor.name().isEmpty();
            if (!known) {
                response.setHeader("WWW-Authenticate", "Bearer");
            }
            refusals.send(request, response, known ? 403 : 401, known ? "forbidden" : "unauthorized");
            return;
        }
        response.setContentType("text/plain; version=0.0.4");
        response.setCharacterEncoding("UTF-8");
        response.getWriter().write(metrics.text());
    }
}
