package aftersales.web.kernel;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * The headers that every answer carries. Pages add their full content security policy with its nonce when they are
 * rendered; what is no page gets one here that allows nothing.
 */
public class HeadersFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final String NOTHING =
            "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; object-src 'none'";
    private static final String FRAME = "frame-ancestors 'none'; base-uri 'none'; object-src 'none'";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var path = request.getRequestURI();
        boolean asset = path.startsWith("/ui/") || path.startsWith("/jakarta.faces.resource/");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader(
                "Permissions-Policy", "camera=(self), geolocation=(self), microphone=(), payment=(), usb=()");
        response.setHeader("Content-Security-Policy", asset || Refusals.isForProgram(request) ? NOTHING : FRAME);
        if (request.isSecure()) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
        if (!asset) {
            response.setHeader("Cache-Control", "no-store");
        } else if (path.startsWith("/ui/")) {
            // the address carries a digest of the contents, so that it never changes its meaning
            boolean named = request.getParameter("v") != null;
            response.setHeader("Cache-Control", named ? "public, max-age=31536000, immutable" : "no-cache");
        }
        chain.doFilter(request, response);
    }
}
