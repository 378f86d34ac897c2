package aftersales.web.kernel;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Answers 404 to whoever asks for the sources of pages, for parts of pages, or for anything that no address of the product
 * looks like. Pages have addresses without an extension.
 */
public class SourceFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final String RESOURCES = "/jakarta.faces.resource/";

    /** A script, style, picture or font of PrimeFaces or Faces, behind the extension that the servlet is mapped to. */
    private static final Pattern RESOURCE = Pattern.compile(
            "/jakarta\\.faces\\.resource/[A-Za-z0-9_/-]+(\\.[A-Za-z0-9_-]+)*\\.(js|css|svg|png|gif|woff2?|ttf|eot|map)\\.xhtml");

    private static final Pattern HIDDEN = Pattern.compile(
            "(?i).*(\\.xhtml|\\.jspx?|\\.class|\\.properties|\\.java|\\.taglib\\.xml)/?$|/(shell|tags|resources|web-inf|meta-inf)(/.*)?$|.*/_.*");

    private final transient Refusals refusals;

    @jakarta.inject.Inject
    public SourceFilter(Refusals refusals) {
        this.refusals = refusals;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (isRefused(request.getRequestURI()) || isRefused(Refusals.path(request), request.getRequestURI())) {
            refusals.send(request, response, 404, "not-found");
            return;
        }
        chain.doFilter(request, response);
    }

    /** The decoded path; {@code /} alone is the welcome page, whose source the container names. */
    private static boolean isRefused(String decoded, String asked) {
        return !asked.equals("/") && isRefused(decoded);
    }

    static boolean isRefused(String path) {
        var lower = path.toLowerCase(Locale.ROOT);
        if (lower.contains("..")
                || lower.contains(";")
                || lower.contains("//")
                || lower.contains("\\")
                || lower.contains("%2f")
                || lower.contains("%5c")
                || lower.contains("%00")) {
            return true;
        }
        return path.startsWith(RESOURCES)
                ? !RESOURCE.matcher(path).matches()
                : HIDDEN.matcher(path).matches();
    }
}
