package aftersales.web.identity;

import aftersales.application.identity.ActorOf;
import aftersales.application.identity.LogIn;
import aftersales.application.identity.SignedIn;
import aftersales.domain.identity.Language;
import aftersales.web.kernel.Locales;
import aftersales.web.kernel.PageSupport;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;

/** The log-in page. */
@Named
@RequestScoped
public class LogInPage extends PageSupport {
    private static final int TOO_MANY = 429;
    private final LogIn logIn;
    private final ActorOf actorOf;
    private final HttpServletRequest request;
    private final Clock clock;
    private String username = "";
    private String password = "";

    @Inject
    public LogInPage(LogIn logIn, ActorOf actorOf, HttpServletRequest request, Clock clock) {
        this.logIn = logIn;
        this.actorOf = actorOf;
        this.request = request;
        this.clock = clock;
    }

    /** For the CDI proxy. */
    protected LogInPage() {
        this(null, null, null, null);
    }

    public void submit() {
        result(() -> logIn.logIn(new LogIn.Command(username, password, request.getRemoteAddr())))
                .ifPresent(this::answer);
    }

    private void answer(LogIn.Outcome outcome) {
        if (outcome instanceof LogIn.LoggedIn in) {
            enter(in.signedIn());
            redirect(in.mustChangePassword() ? Paths.OWN_PASSWORD : Paths.own(parameter("next")));
        } else if (outcome instanceof LogIn.Throttled throttled) {
            sayToWait(throttled.delay());
        } else {
            say(messages().text("identity.log-in.refused"));
        }
    }

    private void enter(SignedIn signedIn) {
        SessionState.begin(request, signedIn, clock.instant());
        actorOf.session(signedIn)
                .flatMap(user -> user.language())
                .map(Language::tag)
                .ifPresent(tag -> request.getSession().setAttribute(Locales.SESSION_ATTRIBUTE, tag));
    }

    private void sayToWait(Duration delay) {
        long seconds = delay.toSeconds() + 1;
        var external = FacesContext.getCurrentInstance().getExternalContext();
        external.setResponseStatus(TOO_MANY);
        external.setResponseHeader("Retry-After", Long.toString(seconds));
        say(messages().text("identity.log-in.wait", seconds));
    }

    private static void say(String text) {
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, text, null));
    }

    /** Whether the session came to its end while somebody worked. */
    public boolean isExpired() {
        return parameter("expired").isPresent() && !isPost();
    }

    public boolean isLeft() {
        return parameter("left").isPresent() && !isPost();
    }

    public String getUsername() {
        return username;
    }

    public void setUsername(String username) {
        this.username = username;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
