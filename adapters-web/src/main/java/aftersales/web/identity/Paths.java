package aftersales.web.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Which addresses are for whom. */
final class Paths {
    static final String SET_UP = "/setup";
    static final String LOG_IN = "/login";
    static final String LOG_OUT = "/logout";
    static final String OWN_PASSWORD = "/identity/password";
    private static final String LANGUAGE = "/language";
    private static final String TOKENS = "/api/v1/tokens";

    /** Pages that people see before they are known. */
    private static final Set<String> OPEN_PAGES =
            Set.of(SET_UP, LOG_IN, LANGUAGE, "/error-page", "/favicon.ico", "/openapi");

    private static final Set<String> WITHOUT_OWN_PASSWORD = Set.of(OWN_PASSWORD, LOG_OUT);
    private static final Pattern OWN_ADDRESS = Pattern.compile("/(?!/)[A-Za-z0-9/_-]*(\\?[A-Za-z0-9=&%.,:+*_~-]*)?");

    private Paths() {}

    static String of(HttpServletRequest request) {
        return request.getRequestURI();
    }

    static boolean isStatic(String path) {
        return path.startsWith("/ui/") || path.startsWith("/jakarta.faces.resource/") || path.equals("/favicon.ico");
    }

    static boolean isHealth(String path) {
        return path.startsWith("/health/");
    }

    /** Whether everybody may ask for it, known or not. */
    static boolean isOpen(String path) {
        return isStatic(path) || isHealth(path) || OPEN_PAGES.contains(path);
    }

    /** What answers before there is an administrator. */
    static boolean isOpenBeforeSetUp(String path) {
        return isStatic(path) || isHealth(path) || path.equals(SET_UP) || path.equals(LANGUAGE);
    }

    /** Log-in by REST, which asks for name and password itself. */
    static boolean isLogInByRest(HttpServletRequest request) {
        return of(request).equals(TOKENS) && request.getMethod().equals("POST");
    }

    static boolean takesTokens(String path) {
        return path.startsWith("/api/") || path.equals("/metrics");
    }

    /** Whether somebody may go there whose password was given by another person. */
    static boolean isOpenWithoutOwnPassword(String path) {
        return WITHOUT_OWN_PASSWORD.contains(path);
    }

    /** The log-in page, which afterwards leads to where the person wanted to go. */
    static String logIn(HttpServletRequest request) {
        if (!request.getMethod().equals("GET") && request.getHeader("Faces-Request") == null) {
            return LOG_IN + "?next=" + encoded(of(request)) + "&expired=true";
        }
        String query = request.getQueryString();
        String wanted = of(request) + (query == null ? "" : "?" + query);
        return wanted.equals("/") ? LOG_IN : LOG_IN + "?next=" + encoded(wanted);
    }

    /**
     * Only pages of our own: an address that leads elsewhere would make the log-in page a helper of phishers, and nobody logs
     * in to log out.
     */
    static String own(Optional<String> asked) {
        return asked.filter(address -> OWN_ADDRESS.matcher(address).matches())
                .filter(address -> !isOpen(address) && !address.startsWith(LOG_OUT))
                .orElse("/");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
