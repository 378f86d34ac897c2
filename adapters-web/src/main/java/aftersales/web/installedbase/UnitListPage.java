package aftersales.web.installedbase;

import aftersales.application.installedbase.UnitListItem;
import aftersales.application.installedbase.UnitQueries;
import aftersales.application.kernel.ListRequest;
import aftersales.application.kernel.Listing;
import aftersales.domain.installedbase.UnitStatus;
import aftersales.web.kernel.ListPage;
import aftersales.web.kernel.Messages;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The installed base. */
@Named
@RequestScoped
public class UnitListPage extends ListPage<UnitListItem> {
    private final UnitQueries queries;
    private final Messages messages;

    @Inject
    public UnitListPage(UnitQueries queries, Messages messages) {
        this.queries = queries;
        this.messages = messages;
    }

    /** For the CDI proxy. */
    protected UnitListPage() {
        this(null, null);
    }

    @Override
    protected Listing<UnitListItem> load(ListRequest asked) {
        return queries.list(asked);
    }

    @Override
    protected String defaultSort() {
        return "-updatedAt";
    }

    @Override
    protected List<Tab> savedFilters() {
        return List.of(
                new Tab(messages.text("unit.all"), Map.of()),
                new Tab(messages.text("unit.covered"), Map.of("cover", "IN")),
                new Tab(messages.text("unit.not-covered"), Map.of("cover", "OUT")),
                new Tab(messages.text("enum.UnitStatus.IN_REPAIR"), Map.of("status", "IN_REPAIR")));
    }

    public List<String> getStatuses() {
        return Arrays.stream(UnitStatus.values()).map(Enum::name).toList();
    }
}
