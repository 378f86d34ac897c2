package aftersales.web.identity;

import aftersales.application.identity.ChangeOwnPassword;
import aftersales.domain.kernel.InvalidValue;
import aftersales.web.kernel.PageSupport;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;

/** Choosing one's own password: by wish, or because the present one was given by somebody else. */
@Named
@RequestScoped
public class OwnPasswordPage extends PageSupport {
    private final ChangeOwnPassword change;
    private final HttpServletRequest request;
    private final Clock clock;
    private String currentPassword = "";
    private String newPassword = "";
    private String repeated = "";

    @Inject
    public OwnPasswordPage(ChangeOwnPassword change, HttpServletRequest request, Clock clock) {
        this.change = change;
        this.request = request;
        this.clock = clock;
    }

    /** For the CDI proxy. */
    protected OwnPasswordPage() {
        this(null, null, null);
    }

    public void submit() {
        result(() -> {
                    requireRepetition();
                    return change.change(
                            new ChangeOwnPassword.Command(currentPassword, newPassword, request.getRemoteAddr()));
                })
                .ifPresent(signedIn -> {
                    SessionState.goOn(request, signedIn, clock.instant());
                    redirect("/", "identity.password.changed");
                });
    }

    private void requireRepetition() {
        if (!newPassword.equals(repeated)) {
            throw new InvalidValue("repeated", "identity.password.not-repeated");
        }
    }

    /** Without any right means: not before this page is done. */
    public boolean isForced() {
        return acting().current().permissions().isEmpty();
    }

    public String getCurrentPassword() {
        return currentPassword;
    }

    public void setCurrentPassword(String currentPassword) {
        this.currentPassword = currentPassword;
    }

    public String getNewPassword() {
        return newPassword;
    }

    public void setNewPassword(String newPassword) {
        this.newPassword = newPassword;
    }

    public String getRepeated() {
        return repeated;
    }

    public void setRepeated(String repeated) {
        this.repeated = repeated;
    }
}
