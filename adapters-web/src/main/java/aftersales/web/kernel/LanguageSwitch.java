package aftersales.web.kernel;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** {@code POST /language}: speaks another language from now on, and goes back to where the person was. */
public class LanguageSwitch extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final int A_YEAR = 365 * 24 * 3600;
    private transient Event<LanguageChosen> chosen;

    @Inject
    void wire(Event<LanguageChosen> chosen) {
        this.chosen = chosen;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var locale = Locales.of(request.getParameter("language"));
        if (locale.isPresent()) {
            var tag = locale.get().toLanguageTag();
            var cookie = new Cookie(Locales.COOKIE, tag);
            cookie.setPath("/");
            cookie.setMaxAge(A_YEAR);
            cookie.setHttpOnly(true);
            cookie.setSecure(request.isSecure());
            cookie.setAttribute("SameSite", "Lax");
            response.addCookie(cookie);
            var session = request.getSession(false);
            if (session != null) {
                session.setAttribute(Locales.SESSION_ATTRIBUTE, tag);
            }
            chosen.fire(new LanguageChosen(tag));
        }
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", back(request.getParameter("back")));
    }

    /** Only a path of our own: an address that leads elsewhere would be an open redirect. */
    static String back(String asked) {
        boolean own = asked != null
                && asked.matches("/[A-Za-z0-9/_-]*(\\?[A-Za-z0-9=&%.,:+*_~-]*)?")
                && !asked.startsWith("//");
        return own ? asked : "/";
    }
}
