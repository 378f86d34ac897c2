package aftersales.web.identity;

import aftersales.application.identity.SetUpStatus;
import aftersales.web.kernel.Locales;
import aftersales.web.kernel.Messages;
import aftersales.web.kernel.Refusals;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Until there is an administrator, everything but health and the set-up page answers 503 and says where to go. */
public class SetUpGate extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private final transient SetUpStatus status;
    private final transient Refusals refusals;
    private final transient Messages messages;

    @Inject
    public SetUpGate(SetUpStatus status, Refusals refusals, Messages messages) {
        this.status = status;
        this.refusals = refusals;
        this.messages = messages;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = Paths.of(request);
        if (Paths.isStatic(path) || Paths.isHealth(path)) {
            chain.doFilter(request, response);
            return;
        }
        boolean done;
        try {
            done = status.isSetUp();
        } catch (RuntimeException e) {
            refusals.send(request, response, e); // the database is away
            return;
        }
        if (done && path.equals(Paths.SET_UP)) {
            refusals.send(request, response, 404, "not-found");
        } else if (done || Paths.isOpenBeforeSetUp(path)) {
            chain.doFilter(request, response);
        } else if (Refusals.isForProgram(request)) {
            refusals.send(request, response, 503, "set-up-due");
        } else {
            showWay(response);
        }
    }

    private void showWay(HttpServletResponse response) throws IOException {
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader(
                "Content-Security-Policy",
                "default-src 'none'; style-src 'self'; img-src 'self'; frame-ancestors 'none'; base-uri 'none'");
        response.getWriter()
                .write(
                        """
                        <!DOCTYPE html>
                        <html lang="%s"><head><meta charset="UTF-8"><meta name="viewport" content="width=device-width, initial-scale=1">
                        <title>%s</title><link rel="icon" href="/ui/logo.svg" type="image/svg+xml">
                        <link rel="stylesheet" href="/ui/tokens.css"><link rel="stylesheet" href="/ui/app.css"></head>
                        <body class="plain"><main class="card" id="main"><p class="brand"><span>%s</span></p><h1>%s</h1>
                        <p class="lead">%s</p><div class="buttons"><a class="btn primary" href="/setup">%s</a></div></main></body></html>
                        """
                                .formatted(
                                        Locales.current().toLanguageTag(),
                                        messages.text("problem.set-up-due"),
                                        messages.text("product.name"),
                                        messages.text("problem.set-up-due"),
                                        messages.text("problem.set-up-due.detail"),
                                        messages.text("identity.set-up.go")));
    }
}
