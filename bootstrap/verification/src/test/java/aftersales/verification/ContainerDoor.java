package aftersales.verification;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Lets Arquillian's own calls in before the product's filters, which let nobody in that has not logged in. Part of the
 * deployment of {@link ContainerIT} only.
 */
public class ContainerDoor extends HttpFilter {
    private static final long serialVersionUID = 1L;
    static final String RUNNER = "ArquillianServletRunnerEE9";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getServletPath().equals("/" + RUNNER)) {
            getServletContext().getNamedDispatcher(RUNNER).forward(request, response);
        } else {
            chain.doFilter(request, response);
        }
    }
}
