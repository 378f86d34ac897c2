package aftersales.web.identity;

import aftersales.application.identity.ChangeUser;
import aftersales.application.identity.CreateUser;
import aftersales.application.identity.DisableUser;
import aftersales.application.identity.EnableUser;
import aftersales.application.identity.ResetPassword;
import aftersales.application.identity.Secrets;
import aftersales.application.identity.UserQueries;
import aftersales.application.identity.UserView;
import aftersales.domain.identity.Role;
import aftersales.domain.identity.UserId;
import aftersales.web.kernel.PageSupport;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** One person: created, changed, disabled, given a password for one log-in. Without an id in the address: a new one. */
@Named
@RequestScoped
public class UserPage extends PageSupport {
    private final CreateUser create;
    private final ChangeUser change;
    private final DisableUser disable;
    private final EnableUser enable;
    private final ResetPassword reset;
    private final UserQueries queries;
    private final Secrets secrets;
    private final HttpServletRequest request;
    private final UserForm form = new UserForm();
    private Optional<UserView> view = Optional.empty();
    private String password = "";
    private int version;

    @Inject
    public UserPage(
            CreateUser create,
            ChangeUser change,
            DisableUser disable,
            EnableUser enable,
            ResetPassword reset,
            UserQueries queries,
            Secrets secrets,
            HttpServletRequest request) {
        this.create = create;
        this.change = change;
        this.disable = disable;
        this.enable = enable;
        this.reset = reset;
        this.queries = queries;
        this.secrets = secrets;
        this.request = request;
    }

    /** For the CDI proxy. */
    protected UserPage() {
        this(null, null, null, null, null, null, null, null);
    }

    @PostConstruct
    void load() {
        if (!isNew()) {
            view = Optional.of(queries.view(id()));
        }
        if (isPost()) {
            form.setRoles(request.getParameterValues("roles"));
        } else {
            view.ifPresent(form::fill);
            version = view.map(UserView::version).orElse(0);
        }
        if (password.isEmpty()) {
            password = secrets.oneTimePassword();
        }
    }

    public void save() {
        if (isNew()) {
            result(() -> create.create(form.createCommand(password)))
                    .ifPresent(id -> redirect(address(id), "identity.user.created", form.getDisplayName(), password));
        } else if (done(() -> change.change(form.changeCommand(id(), version)))) {
            redirect(address(id()), "identity.user.saved");
        }
    }

    public void disable() {
        if (done(() -> disable.disable(id(), version))) {
            redirect(address(id()), "identity.user.disabled", getView().displayName());
        }
    }

    public void enable() {
        if (done(() -> enable.enable(id(), version))) {
            redirect(address(id()), "identity.user.enabled", getView().displayName());
        }
    }

    public void resetPassword() {
        if (done(() -> reset.reset(new ResetPassword.Command(id(), version, password)))) {
            redirect(address(id()), "identity.user.password-reset", getView().displayName(), password);
        }
    }

    @Override
    protected Optional<Shown> recordShown() {
        return view.map(v -> new Shown("User", v.id(), version));
    }

    private UserId id() {
        return new UserId(idParameter("User"));
    }

    private static String address(UserId id) {
        return "/identity/user?id=" + id.value();
    }

    public boolean isNew() {
        return parameter("id").isEmpty();
    }

    public boolean isMyself() {
        return acting().current().userId().equals(view.map(UserView::id));
    }

    public UserView getView() {
        return view.orElseThrow();
    }

    public UserForm getForm() {
        return form;
    }

    /** Every role that can be given, in the order of the working day. */
    public List<String> getRoles() {
        return Arrays.stream(Role.values()).map(Enum::name).toList();
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }
}
