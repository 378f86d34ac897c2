package aftersales.web.job;

import aftersales.application.kernel.ListRequest;
import aftersales.application.kernel.Listing;
import aftersales.application.kernel.OutboxCounts;
import aftersales.application.kernel.OutboxListItem;
import aftersales.application.kernel.OutboxQueries;
import aftersales.web.kernel.ListPage;
import aftersales.web.kernel.Messages;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;

/** Events that wait to be handed on, and those that were given up. */
@Named
@RequestScoped
public class OutboxPage extends ListPage<OutboxListItem> {
    private final OutboxQueries outbox;
    private final Messages messages;

    @Inject
    public OutboxPage(OutboxQueries outbox, Messages messages) {
        this.outbox = outbox;
        this.messages = messages;
    }

    /** For the CDI proxy. */
    protected OutboxPage() {
        this(null, null);
    }

    public OutboxCounts getCounts() {
        return outbox.counts();
    }

    @Override
    protected Listing<OutboxListItem> load(ListRequest asked) {
        return outbox.list(asked);
    }

    @Override
    protected String defaultSort() {
        return "-at";
    }

    @Override
    protected List<Tab> savedFilters() {
        return List.of(
                new Tab(messages.text("outbox.filter.all"), Map.of()),
                new Tab(messages.text("outbox.filter.given-up"), Map.of("status", "GIVEN_UP")),
                new Tab(messages.text("outbox.filter.waiting"), Map.of("status", "WAITING")),
                new Tab(messages.text("outbox.filter.done"), Map.of("status", "DONE")));
    }

    /** What happened, in the user's words; the event's own name where there are none. */
    public String told(OutboxListItem event) {
        return known("event." + event.type(), event.type());
    }

    /** What it happened to. */
    public String kind(OutboxListItem event) {
        return known("kind." + event.kind(), event.kind());
    }

    private String known(String key, String otherwise) {
        return messages.containsKey(key) ? messages.text(key) : otherwise;
    }
}
