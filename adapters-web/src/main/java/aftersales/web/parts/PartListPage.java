package aftersales.web.parts;

import aftersales.application.kernel.ListRequest;
import aftersales.application.kernel.Listing;
import aftersales.application.parts.PartQueries;
import aftersales.application.parts.PartView;
import aftersales.web.kernel.ListPage;
import aftersales.web.kernel.Messages;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;

/** The part master. */
@Named
@RequestScoped
public class PartListPage extends ListPage<PartView> {
    private final PartQueries queries;
    private final Messages messages;

    @Inject
    public PartListPage(PartQueries queries, Messages messages) {
        this.queries = queries;
        this.messages = messages;
    }

    /** For the CDI proxy. */
    protected PartListPage() {
        this(null, null);
    }

    @Override
    protected Listing<PartView> load(ListRequest asked) {
        return queries.list(asked);
    }

    @Override
    protected String defaultSort() {
        return "code";
    }

    @Override
    protected List<Tab> savedFilters() {
        return List.of(
                new Tab(messages.text("parts.all"), Map.of()),
                new Tab(messages.text("parts.returnable"), Map.of("returnable", "true")),
                new Tab(messages.text("parts.serial-tracked"), Map.of("serialTracked", "true")));
    }
}
