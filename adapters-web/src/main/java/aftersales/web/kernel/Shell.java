package aftersales.web.kernel;

import aftersales.application.kernel.Acting;
import aftersales.domain.kernel.Permission;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.component.html.HtmlOutputLabel;
import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.component.visit.VisitResult;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.primefaces.context.PrimeFacesContext;

/** What the frame around every page shows, and what forms need from it. */
@RequestScoped
@Named("shell")
public class Shell {
    static final String OPERATION = "operation";
    private static final String ASSETS = digest("tokens.css", "app.css", "app.js", "icons.svg");

    /** Scripts come last, because PrimeFaces adds its nonce to the end. */
    static final String POLICY =
            "default-src 'none'; img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self';"
                    + " form-action 'self'; frame-ancestors 'none'; base-uri 'none'; object-src 'none'; style-src 'self'%s;"
                    + " script-src 'self'";

    private final Acting acting;
    private final HttpServletRequest request;
    private final Messages messages;
    private List<Notice> notices = List.of();
    private boolean noticesTaken;
    private boolean widgets;
    private Optional<List<Flaw>> errors = Optional.empty();

    @Inject
    public Shell(Acting acting, HttpServletRequest request, Messages messages) {
        this.acting = acting;
        this.request = request;
        this.messages = messages;
    }

    /** For the CDI proxy. */
    protected Shell() {
        this(null, null, null);
    }

    private static String digest(String... names) {
        var contents = new Object[names.length];
        for (int i = 0; i < names.length; i++) {
            try (var in = Shell.class.getResourceAsStream("/META-INF/resources/ui/" + names[i])) {
                contents[i] = in.readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return Digests.sha256(contents).substring(0, 10);
    }

    /** Changes whenever a style or script does, so that browsers may keep them for ever. */
    public String getAssets() {
        return ASSETS;
    }

    public Locale getLocale() {
        return Locales.current();
    }

    /** For {@code <html lang>}. */
    public String getLanguage() {
        return Locales.current().toLanguageTag();
    }

    /** Every language, for the switch. */
    public List<String> getLanguages() {
        return Locales.ALL.stream().map(Locale::toLanguageTag).toList();
    }

    /** Key of a language's own name. */
    public String languageKey(String tag) {
        return "language." + tag;
    }

    public String getUser() {
        return acting.current().name();
    }

    /** The first character of the name, which is how a Chinese name is abbreviated; two letters of others would not fit. */
    public String getInitial() {
        var name = getUser();
        return name.isEmpty()
                ? "?"
                : name.substring(0, name.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT);
    }

    public boolean isKnown() {
        return acting.current().userId().isPresent();
    }

    /** {@code #{shell.can('CUSTOMER_EDIT')}}: only hides what the use case would refuse anyway. */
    public boolean can(String permission) {
        return acting.current().has(Permission.valueOf(permission));
    }

    /** Address of this page with its query, for {@code back to here} and for the language switch. */
    public String getAddress() {
        var query = request.getQueryString();
        return getPath() + (query == null ? "" : "?" + query);
    }

    public String getPath() {
        return request.getRequestURI();
    }

    /** Name of the folder, which is the feature: marks where we are in the navigation. */
    public boolean isAt(String href) {
        var path = getPath();
        return href.equals("/")
                ? path.equals("/") || path.equals("/index")
                : href.equals(path) || href.equals(getAddress());
    }

    /**
     * Whether this page belongs to the list of a navigation entry: its crumb leads to that list, or to a record out of it.
     *
     * @param crumb where the crumb of this page leads; null for a page without
     */
    public boolean isWithin(String href, String crumb) {
        if (crumb == null || crumb.isEmpty()) {
            return false;
        }
        var above = crumb.replaceFirst("\\?.*", "").replaceFirst("/view$", "/list");
        return above.equals(href);
    }

    /** Milliseconds since 1970: clocks on the page count by the server's time, not by that of a wrong PC. */
    public long getNow() {
        return System.currentTimeMillis();
    }

    /** The notices that the last request left for this one. */
    public List<Notice> getNotices() {
        if (!noticesTaken) {
            noticesTaken = true;
            notices = Notice.take(request);
        }
        return notices;
    }

    /**
     * The operation key of a form: a new one each time a form is shown, the submitted one when the same form comes back with
     * an error, so that pressing twice is one operation and another attempt is not another one.
     */
    public String operationOf(String form) {
        var submitted = request.getParameter(OPERATION);
        return submitted != null && request.getParameter(form) != null && submitted.length() == 36
                ? submitted
                : UUID.randomUUID().toString();
    }

    /** Whether the form of a dialog came in: then it is open again when the page comes back with the form's text. */
    public boolean sent(String dialog) {
        return request.getParameter(dialog + "-form") != null;
    }

    /**
     * Says that this page uses PrimeFaces widgets: only then their theme is loaded, and only then inline styles are allowed,
     * by which they position themselves. The policy for pages without was written before the page was built.
     */
    public void setWidgets(boolean widgets) {
        this.widgets = widgets;
        if (widgets) {
            var faces = FacesContext.getCurrentInstance();
            var nonce = PrimeFacesContext.getCspState(faces).getNonce();
            var response = (HttpServletResponse) faces.getExternalContext().getResponse();
            response.setHeader(
                    "Content-Security-Policy", String.format(POLICY, " 'unsafe-inline'") + " 'nonce-" + nonce + "'");
        }
    }

    public boolean isWidgets() {
        return widgets;
    }

    /** For {@code primefaces.THEME}. */
    public String getTheme() {
        return widgets ? "saga-blue" : "none";
    }

    /** For {@code primefaces.CSP_POLICY}; PrimeFaces adds the nonce of the scripts. */
    public String getPolicy() {
        return String.format(POLICY, "");
    }

    /**
     * One line of the error summary.
     *
     * @param target client id of the field it leads to; empty when it belongs to none
     */
    public record Flaw(String target, String text) {}

    /** Everything that is wrong with what was sent, each with the label of its field. */
    public List<Flaw> getErrors() {
        var faces = FacesContext.getCurrentInstance();
        if (errors.isEmpty() && faces.getCurrentPhaseId() == PhaseId.RENDER_RESPONSE) {
            errors = Optional.of(List.of()); // looking for the labels visits the tree, which asks for the errors
            errors = Optional.of(flaws(faces));
        }
        return errors.orElse(List.of());
    }

    private List<Flaw> flaws(FacesContext faces) {
        if (!faces.getClientIdsWithMessages().hasNext()) {
            return List.of();
        }
        var labels = labels(faces);
        var flaws = new ArrayList<Flaw>();
        faces.getClientIdsWithMessages().forEachRemaining(id -> faces.getMessageList(id)
                .forEach(message -> flaws.add(new Flaw(
                        id == null ? "" : id,
                        labels.containsKey(id)
                                ? messages.text("form.field-says", labels.get(id), message.getSummary())
                                : message.getSummary()))));
        return flaws.stream().distinct().toList();
    }

    private static Map<String, String> labels(FacesContext faces) {
        var labels = new HashMap<String, String>();
        faces.getViewRoot().visitTree(VisitContext.createVisitContext(faces), (context, component) -> {
            if (component instanceof HtmlOutputLabel label && label.getFor() != null && label.getValue() != null) {
                var field = label.findComponent(label.getFor());
                if (field != null) {
                    labels.put(field.getClientId(faces), label.getValue().toString());
                }
            }
            return VisitResult.ACCEPT;
        });
        return labels;
    }
}
