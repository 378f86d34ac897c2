package aftersales.web.parts;

import aftersales.application.parts.DiscardStockDocument;
import aftersales.application.parts.PostStockDocument;
import aftersales.application.parts.ReverseStockDocument;
import aftersales.application.parts.StockDocumentQueries;
import aftersales.application.parts.StockDocumentView;
import aftersales.domain.parts.StockDocumentId;
import aftersales.web.kernel.PageSupport;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;

/** One stock document with what can be done with it. */
@Named
@RequestScoped
public class StockDocumentPage extends PageSupport {
    private static final String KIND = "StockDocument";

    @Inject
    StockDocumentQueries documents;

    @Inject
    PostStockDocument post;

    @Inject
    DiscardStockDocument discard;

    @Inject
    ReverseStockDocument reverse;

    private Optional<StockDocumentView> view = Optional.empty();
    private Optional<Integer> version = Optional.empty();
    private String reason = "";

    public StockDocumentView getView() {
        if (view.isEmpty()) {
            view = Optional.of(documents.view(id()));
        }
        return view.get();
    }

    private StockDocumentId id() {
        return new StockDocumentId(idParameter(KIND));
    }

    public boolean isMayChange() {
        return getView().allowedActions().contains("CHANGE");
    }

    public boolean isMayPost() {
        return isSent("post-form") || getView().allowedActions().contains("POST");
    }

    public boolean isMayDiscard() {
        return isSent("discard-form") || getView().allowedActions().contains("DISCARD");
    }

    public boolean isMayReverse() {
        return isSent("reverse-form") || getView().allowedActions().contains("REVERSE");
    }

    public void post() {
        var id = id();
        if (done(() -> post.post(new PostStockDocument.Command(id, getVersion())))) {
            redirect("/parts/document?id=" + id.value(), "parts.document.posted");
        }
    }

    public void discard() {
        var number = getView().number();
        if (done(() -> discard.discard(new DiscardStockDocument.Command(id(), getVersion())))) {
            redirect("/parts/documents", "parts.document.discarded", number);
        }
    }

    public void reverse() {
        result(() -> reverse.reverse(new ReverseStockDocument.Command(id(), getVersion(), reason)))
                .ifPresent(counter -> redirect("/parts/document?id=" + counter.value(), "parts.document.reversed"));
    }

    @Override
    protected Optional<Shown> recordShown() {
        return Optional.of(new Shown(KIND, idParameter(KIND), getVersion()));
    }

    public int getVersion() {
        return version.orElseGet(() -> getView().version());
    }

    public void setVersion(int version) {
        this.version = Optional.of(version);
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
