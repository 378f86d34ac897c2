package aftersales.web.identity;

import aftersales.application.identity.LogIn;
import aftersales.application.identity.SetUpFirstAdministrator;
import aftersales.application.identity.SetUpSettings;
import aftersales.domain.kernel.InvalidValue;
import aftersales.web.kernel.PageSupport;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Optional;

/** The first page of a fresh installation: the code from the console, the first administrator, the sample company. */
@Named
@RequestScoped
public class SetUpPage extends PageSupport {
    private static final System.Logger LOG = System.getLogger(SetUpPage.class.getName());
    private final SetUpFirstAdministrator setUp;
    private final LogIn logIn;
    private final FirstSteps firstSteps;
    private final HttpServletRequest request;
    private final Clock clock;
    private String code = "";
    private String loginName = "";
    private String displayName = "";
    private String password = "";
    private String repeated = "";
    private boolean sample;
    private String samplePassword = "";

    @Inject
    public SetUpPage(
            SetUpFirstAdministrator setUp,
            LogIn logIn,
            FirstSteps firstSteps,
            SetUpSettings settings,
            HttpServletRequest request,
            Clock clock) {
        this.setUp = setUp;
        this.logIn = logIn;
        this.firstSteps = firstSteps;
        this.request = request;
        this.clock = clock;
        this.sample = settings.sampleCompany();
    }

    /** For the CDI proxy. */
    protected SetUpPage() {
        this(null, null, null, new SetUpSettings(false), null, null);
    }

    public void submit() {
        done(() -> {
            requireRepetition();
            setUp.setUp(new SetUpFirstAdministrator.Command(
                    code, loginName, displayName, password, request.getRemoteAddr(), wishedSamplePassword()));
            enter();
        });
    }

    private void requireRepetition() {
        if (!password.equals(repeated)) {
            throw new InvalidValue("repeated", "identity.password.not-repeated");
        }
    }

    private void enter() {
        boolean loaded = !sample || finishSample();
        if (logIn.logIn(new LogIn.Command(loginName, password, request.getRemoteAddr())) instanceof LogIn.LoggedIn in) {
            SessionState.begin(request, in.signedIn(), clock.instant());
        }
        redirect("/", loaded ? "identity.set-up.welcome" : "identity.set-up.sample-failed", displayName);
    }

    private Optional<String> wishedSamplePassword() {
        return sample ? Optional.of(samplePassword.isEmpty() ? password : samplePassword) : Optional.empty();
    }

    /** The administrator exists already: a sample that does not load must not look like a set-up that failed. */
    private boolean finishSample() {
        try {
            firstSteps.finishSample();
            return true;
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "the sample company could not be loaded", e);
            return false;
        }
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getLoginName() {
        return loginName;
    }

    public void setLoginName(String loginName) {
        this.loginName = loginName;
    }

    public String getDisplayName() {
        return displayName;
    }

    public void setDisplayName(String displayName) {
        this.displayName = displayName;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public String getRepeated() {
        return repeated;
    }

    public void setRepeated(String repeated) {
        this.repeated = repeated;
    }

    public boolean isSample() {
        return sample;
    }

    public void setSample(boolean sample) {
        this.sample = sample;
    }

    public String getSamplePassword() {
        return samplePassword;
    }

    public void setSamplePassword(String samplePassword) {
        this.samplePassword = samplePassword;
    }
}
