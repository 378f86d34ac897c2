package aftersales.web.kernel;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Takes the time of every request but those that stay open for pushes. */
public class MetricsFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private final transient Metrics metrics;

    @Inject
    public MetricsFilter(Metrics metrics) {
        this.metrics = metrics;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        long start = System.nanoTime();
        try {
            chain.doFilter(request, response);
        } finally {
            if (!request.isAsyncStarted()) {
                metrics.request(
                        request.getMethod(), request.getRequestURI(), response.getStatus(), System.nanoTime() - start);
            }
        }
    }
}
