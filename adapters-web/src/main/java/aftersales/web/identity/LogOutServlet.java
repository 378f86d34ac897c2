package aftersales.web.identity;

import aftersales.application.identity.LogOut;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** {@code POST /logout}: ends the session, and what the browser keeps of it. */
public class LogOutServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private transient LogOut logOut;

    @Inject
    void wire(LogOut logOut) {
        this.logOut = logOut;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        logOut.logOut(request.getRemoteAddr());
        SessionState.end(request);
        response.setHeader("Clear-Site-Data", "\"storage\"");
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", Paths.LOG_IN + "?left=true");
    }
}
