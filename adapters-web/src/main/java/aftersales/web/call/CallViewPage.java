package aftersales.web.call;

import aftersales.application.call.AnswerCall;
import aftersales.application.call.CallQueries;
import aftersales.application.call.CallView;
import aftersales.application.call.WrapUpCall;
import aftersales.domain.call.CallCategory;
import aftersales.domain.call.CallId;
import aftersales.domain.call.PurchaseIntent;
import aftersales.web.kernel.PageSupport;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** One call, and what came of it (TEL-03). */
@Named
@RequestScoped
public class CallViewPage extends PageSupport {
    private final CallQueries calls;
    private final AnswerCall answer;
    private final WrapUpCall wrapUp;
    private Optional<CallView> view = Optional.empty();
    private int version;
    private String category = CallCategory.SERVICE_REQUEST.name();
    private String intent = "";
    private String note = "";

    @Inject
    public CallViewPage(CallQueries calls, AnswerCall answer, WrapUpCall wrapUp) {
        this.calls = calls;
        this.answer = answer;
        this.wrapUp = wrapUp;
    }

    /** For the CDI proxy. */
    protected CallViewPage() {
        this(null, null, null);
    }

    public CallView getView() {
        if (view.isEmpty()) {
            var call = calls.view(id());
            view = Optional.of(call);
            if (!isPost()) {
                version = call.version();
                category = call.category().orElse(category);
                intent = call.intent().orElse("");
                note = call.note().orElse("");
            }
        }
        return view.get();
    }

    private CallId id() {
        return new CallId(idParameter("Call"));
    }

    /** Whether what came of it can be written down now; taking the call is part of that. */
    public boolean isOpenForWrapUp() {
        var actions = getView().actions();
        return actions.contains("WRAP_UP") || actions.contains("CLAIM");
    }

    public void answer() {
        var id = id();
        if (done(() -> answer.answer(new AnswerCall.Command(id, Optional.of(version))))) {
            redirect("/call/view?id=" + id.value(), "call.answered");
        }
    }

    public void wrapUp() {
        var id = id();
        if (done(() -> wrapUp.wrapUp(new WrapUpCall.Command(
                id,
                Optional.of(version),
                CallCategory.valueOf(category),
                given(intent).map(PurchaseIntent::valueOf),
                given(note))))) {
            redirect("/call/view?id=" + id.value(), "call.wrapped-up");
        }
    }

    @Override
    protected Optional<Shown> recordShown() {
        return Optional.of(new Shown("Call", id().value(), version));
    }

    public List<String> getCategories() {
        return Arrays.stream(CallCategory.values()).map(Enum::name).toList();
    }

    public List<String> getIntents() {
        return Arrays.stream(PurchaseIntent.values()).map(Enum::name).toList();
    }

    public int getVersion() {
        getView();
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }

    public String getCategory() {
        getView();
        return category;
    }

    public void setCategory(String category) {
        this.category = category;
    }

    public String getIntent() {
        getView();
        return intent;
    }

    public void setIntent(String intent) {
        this.intent = intent;
    }

    public String getNote() {
        getView();
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
