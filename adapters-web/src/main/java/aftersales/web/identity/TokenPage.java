package aftersales.web.identity;

import aftersales.application.identity.CreateMachineToken;
import aftersales.application.identity.RevokeToken;
import aftersales.application.identity.TokenListItem;
import aftersales.application.identity.TokenQueries;
import aftersales.application.kernel.BusinessSettings;
import aftersales.domain.identity.Role;
import aftersales.domain.identity.TokenId;
import aftersales.domain.identity.TokenSecret;
import aftersales.domain.kernel.InvalidValue;
import aftersales.web.kernel.PageSupport;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

/** A machine's token: made and shown once, or revoked. Without an id in the address: a new one. */
@Named
@RequestScoped
public class TokenPage extends PageSupport {
    private final CreateMachineToken create;
    private final RevokeToken revoke;
    private final TokenQueries queries;
    private final BusinessSettings business;
    private final HttpServletRequest request;
    private final Clock clock;
    private String name = "";
    private String lastDay = "";
    private List<String> scopes = List.of();
    private Optional<TokenSecret> made = Optional.empty();
    private Optional<TokenListItem> view = Optional.empty();
    private int version;

    @Inject
    public TokenPage(
            CreateMachineToken create,
            RevokeToken revoke,
            TokenQueries queries,
            BusinessSettings business,
            HttpServletRequest request,
            Clock clock) {
        this.create = create;
        this.revoke = revoke;
        this.queries = queries;
        this.business = business;
        this.request = request;
        this.clock = clock;
    }

    /** For the CDI proxy. */
    protected TokenPage() {
        this(null, null, null, null, null, null);
    }

    @PostConstruct
    void load() {
        if (!isNew()) {
            view = Optional.of(queries.view(id()));
            version = view.map(TokenListItem::version).orElse(0);
        }
        String[] chosen = request.getParameterValues("scopes");
        scopes = chosen == null ? List.of() : List.of(chosen);
        if (!isPost()) {
            lastDay = LocalDate.now(clock.withZone(business.timeZone()))
                    .plusYears(1)
                    .toString();
        }
    }

    public void create() {
        var secret = SessionSecrets.secret(request, request.getParameter("operation"));
        if (done(() -> create.create(new CreateMachineToken.Command(name, scopes, expiry(), secret)))) {
            made = Optional.of(secret);
        }
    }

    public void revoke() {
        if (done(() -> revoke.revoke(id(), version))) {
            redirect(
                    "/identity/tokens?kind=MACHINE&status=ACTIVE",
                    "identity.token.revoked",
                    getView().name());
        }
    }

    /** The end of the last day in the time zone of the business. */
    private Instant expiry() {
        try {
            return LocalDate.parse(lastDay.strip())
                    .plusDays(1)
                    .atStartOfDay(business.timeZone())
                    .toInstant();
        } catch (DateTimeParseException e) {
            throw new InvalidValue("expiresAt", "json.date");
        }
    }

    private TokenId id() {
        return new TokenId(idParameter("Token"));
    }

    public boolean isNew() {
        return parameter("id").isEmpty();
    }

    public boolean isMade() {
        return made.isPresent();
    }

    /** The secret that was just made; shown here and never again. */
    public String getSecret() {
        return made.map(TokenSecret::value).orElse("");
    }

    public TokenListItem getView() {
        return view.orElseThrow();
    }

    /** What the machine may do, in words; a person's token may do what the person may. */
    public String getScopes() {
        return joined(getView().scopes().stream()
                .map(scope -> messages().label("Permission", scope))
                .toList());
    }

    /** Every right that a machine can have. */
    public List<String> getChoices() {
        return Role.MACHINE.permissions().stream().map(Enum::name).toList();
    }

    public boolean has(String scope) {
        return scopes.contains(scope);
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getLastDay() {
        return lastDay;
    }

    public void setLastDay(String lastDay) {
        this.lastDay = lastDay;
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }
}
