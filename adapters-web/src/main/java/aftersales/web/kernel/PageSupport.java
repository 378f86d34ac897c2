package aftersales.web.kernel;

import aftersales.application.kernel.Acting;
import aftersales.application.kernel.InFlight;
import aftersales.application.kernel.OperationKey;
import aftersales.domain.kernel.DomainException;
import aftersales.domain.kernel.IllegalTransition;
import aftersales.domain.kernel.InvalidValue;
import aftersales.domain.kernel.Locked;
import aftersales.domain.kernel.NotFound;
import aftersales.domain.kernel.StaleVersion;
import aftersales.domain.kernel.Violation;
import jakarta.enterprise.inject.Instance;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.EditableValueHolder;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIForm;
import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.component.visit.VisitResult;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * What a page bean needs: it calls a port through {@link #done} or {@link #result}, and whatever the port refuses is shown
 * beside the field or on top of the page with the typed text kept. Afterwards it redirects.
 *
 * <pre>{@code
 * public void save() {
 *     result(() -> register.register(command())).ifPresent(id -> redirect("/customer/view?id=" + id.value(), "customer.saved"));
 * }
 * }</pre>
 *
 * Beans are request scoped: what a form needs when it comes back stands in the form or in the address.
 */
public abstract class PageSupport {
    private static final int MOST_TRIES = 100;
    private static final int PAUSE_MILLIS = 50;
    private Messages messages;
    private Acting acting;
    private HttpServletRequest request;
    private Instance<LaterChanges> laterChanges;
    private List<LaterChanges.Change> missed = List.of();
    private boolean late;
    private boolean hopeless;

    @Inject
    void wire(Messages messages, Acting acting, HttpServletRequest request, Instance<LaterChanges> laterChanges) {
        this.messages = messages;
        this.acting = acting;
        this.request = request;
        this.laterChanges = laterChanges;
    }

    /** Runs {@code work} under the operation key of the submitted form; false when it was refused, which the page then says. */
    protected final boolean done(Runnable work) {
        return result(() -> {
                    work.run();
                    return true;
                })
                .isPresent();
    }

    /** As {@link #done}, with what the port answers; empty when it was refused. */
    protected final <T> Optional<T> result(Supplier<T> work) {
        try {
            return Optional.of(underOperation(work));
        } catch (RuntimeException e) {
            refused(e);
            return Optional.empty();
        }
    }

    private <T> T underOperation(Supplier<T> work) {
        var key = request.getParameter(Shell.OPERATION);
        return key == null || key.isBlank() ? work.get() : once(new OperationKey(key, bodyHash()), work);
    }

    /** The second of two clicks waits for the first and is answered as it was. */
    private <T> T once(OperationKey operation, Supplier<T> work) {
        for (int tries = 1; ; tries++) {
            try {
                return acting.under(operation, work);
            } catch (InFlight e) {
                if (tries == MOST_TRIES || !paused()) {
                    throw e;
                }
            }
        }
    }

    private static boolean paused() {
        try {
            Thread.sleep(PAUSE_MILLIS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private String bodyHash() {
        var sent = new TreeMap<String, String>();
        request.getParameterMap().forEach((name, values) -> {
            if (!name.startsWith("jakarta.faces.") && !name.equals(NonceFilter.PARAMETER)) {
                sent.put(name, String.join("\n", values));
            }
        });
        return Digests.sha256(request.getRequestURI(), sent);
    }

    private void refused(RuntimeException thrown) {
        var faces = FacesContext.getCurrentInstance();
        faces.validationFailed();
        var refusal = refusalIn(thrown);
        if (refusal.isPresent() && refusal.get() instanceof InvalidValue invalid) {
            invalid.violations().forEach(violation -> show(faces, violation));
            return;
        }
        late = refusal.filter(StaleVersion.class::isInstance).isPresent();
        hopeless = refusal.filter(r -> r instanceof Locked || r instanceof IllegalTransition)
                .isPresent();
        if (late) {
            missed = laterChanges.stream()
                    .flatMap(changes -> missedBy(changes).stream())
                    .toList();
            catchUp(faces, (StaleVersion) refusal.get());
        }
        var problem = new Problems(messages).of(thrown);
        faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, problem.detail(), problem.title()));
    }

    private static Optional<DomainException> refusalIn(Throwable thrown) {
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (t instanceof DomainException refusal) {
                return Optional.of(refusal);
            }
        }
        return Optional.empty();
    }

    /** Who has been told what changed may save on top of it: the form goes out again with the version that was told. */
    private void catchUp(FacesContext faces, StaleVersion stale) {
        boolean ofThisRecord =
                recordShown().filter(shown -> shown.kind().equals(stale.kind())).isPresent();
        if (ofThisRecord && component(faces, "version").orElse(null) instanceof EditableValueHolder version) {
            version.setValue(stale.current());
        }
    }

    private List<LaterChanges.Change> missedBy(LaterChanges changes) {
        try {
            return recordShown()
                    .map(r -> changes.since(r.kind(), r.id(), r.version()))
                    .orElse(List.of());
        } catch (RuntimeException e) {
            return List.of(); // who may not read the history still reads that there was a change
        }
    }

    /** A record as the person saw it: its kind in the trail, its id, and the version that the form carries. */
    public record Shown(String kind, UUID id, int version) {}

    /** The record that the form changes, so that a late saver can be told what others changed. */
    protected Optional<Shown> recordShown() {
        return Optional.empty();
    }

    /** Whether the last save came too late. */
    public final boolean isLate() {
        return late;
    }

    /** What others have changed since the person opened the form. */
    public final List<LaterChanges.Change> getMissed() {
        return missed;
    }

    private void show(FacesContext faces, Violation violation) {
        var message = new FacesMessage(FacesMessage.SEVERITY_ERROR, messages.text(violation), null);
        var field = find(faces, violation.field());
        field.ifPresent(PageSupport::markInvalid);
        if (field.isEmpty() && !violation.field().isEmpty()) {
            var name = "field." + violation.field();
            var label = messages.containsKey(name) ? messages.text(name) : violation.field();
            message = new FacesMessage(
                    FacesMessage.SEVERITY_ERROR, messages.text("form.field-says", label, message.getSummary()), null);
        }
        faces.addMessage(field.map(c -> c.getClientId(faces)).orElse(null), message);
    }

    private static void markInvalid(UIComponent component) {
        if (component instanceof EditableValueHolder input) {
            input.setValid(false);
        }
    }

    /** {@code customer.phones[0].number} is shown at {@code customer-phones-0-number}, else {@code number}, whichever exists. */
    private static Optional<UIComponent> find(FacesContext faces, String path) {
        var whole = path.replace("[", "-").replace("]", "").replace('.', '-');
        return component(faces, whole).or(() -> component(faces, whole.substring(whole.lastIndexOf('-') + 1)));
    }

    private static Optional<UIComponent> component(FacesContext faces, String id) {
        var found = new UIComponent[1];
        faces.getViewRoot().visitTree(VisitContext.createVisitContext(faces), (context, component) -> {
            if (component instanceof UIForm form && !form.isSubmitted()) {
                return VisitResult.REJECT; // another form of the page may have a field of the same name
            }
            if (id.equals(component.getId())) {
                found[0] = component;
                return VisitResult.COMPLETE;
            }
            return VisitResult.ACCEPT;
        });
        return Optional.ofNullable(found[0]);
    }

    /** Leaves the page for {@code address}, where one sentence says what was done. */
    protected final void redirect(String address, String noticeKey, Object... args) {
        new Notice("good", messages.text(noticeKey, args)).leave(request);
        redirect(address);
    }

    protected final void redirect(String address) {
        try {
            FacesContext.getCurrentInstance().getExternalContext().redirect(address);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A parameter of the address; forms keep the address, so it is there on the way back as well. */
    protected final Optional<String> parameter(String name) {
        return Optional.ofNullable(request.getParameter(name))
                .map(String::strip)
                .filter(v -> !v.isEmpty());
    }

    /** @throws NotFound when the address names no record of this kind */
    protected final UUID idParameter(String kind) {
        return uuidParameter("id")
                .orElseThrow(() -> new NotFound(kind, parameter("id").orElse("")));
    }

    /** All values of a parameter, such as of boxes that were ticked; none when it is missing. */
    protected final String[] parameters(String name) {
        var values = request.getParameterValues(name);
        return values == null ? new String[0] : values.clone();
    }

    /** The id in a parameter; what is no id is as good as none. */
    protected final Optional<UUID> uuidParameter(String name) {
        try {
            return parameter(name).filter(v -> v.length() == 36).map(UUID::fromString);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /**
     * Whether the form of this id came in. What it belongs to is then there even where it is no longer allowed: else nobody
     * would tell the person that and why it was refused. Once it has been told that there is no way, it is gone.
     */
    protected final boolean isSent(String form) {
        return isPost() && !hopeless && request.getParameter(form) != null;
    }

    /** Whether a form came in: then its fields are filled from it, and not from the record. */
    protected final boolean isPost() {
        return request.getMethod().equals("POST");
    }

    protected final Messages messages() {
        return messages;
    }

    protected final Acting acting() {
        return acting;
    }

    /** Texts of a form become command values: blank is empty. */
    protected static Optional<String> given(String typed) {
        return Optional.ofNullable(typed).filter(t -> !t.isBlank());
    }

    /** {@code a, b and c} as shown to people. */
    protected final String joined(List<String> names) {
        return names.stream().collect(Collectors.joining(messages.text("list.separator")));
    }
}
