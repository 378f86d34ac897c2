package aftersales.web.kernel;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Refuses every changing request that another site could have made a browser send: {@code Sec-Fetch-Site} must say same
 * origin; a browser too old to say it must send an {@code Origin} that is ours. A call with a bearer token is let through,
 * because no site can make a browser add one, and so is a log-in by REST, which uses no cookie.
 */
public class CrossSiteFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private final transient Refusals refusals;

    @jakarta.inject.Inject
    public CrossSiteFilter(Refusals refusals) {
        this.refusals = refusals;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (isOurs(request)) {
            chain.doFilter(request, response);
        } else {
            refusals.send(request, response, 403, "cross-site");
        }
    }

    private static boolean isOurs(HttpServletRequest request) {
        if (READING.contains(request.getMethod())) {
            return true;
        }
        if (request.getRequestURI().startsWith("/api/") && !sendsCookies(request)) {
            return true;
        }
        var site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin");
        }
        return host(request.getHeader("Origin"))
                .filter(origin -> origin.equalsIgnoreCase(request.getHeader("Host")))
                .isPresent();
    }

    /** REST takes no cookie for changes; but a request that carries one comes from a browser, and is asked where from. */
    private static boolean sendsCookies(HttpServletRequest request) {
        var authorization = request.getHeader("Authorization");
        boolean bearer =
                authorization != null && authorization.toLowerCase(Locale.ROOT).startsWith("bearer ");
        return !bearer && request.getHeader("Cookie") != null;
    }

    private static Optional<String> host(String origin) {
        try {
            return Optional.ofNullable(origin).map(o -> toUri(o)).map(URI::getRawAuthority);
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // an origin that is none
        }
    }

    private static URI toUri(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
