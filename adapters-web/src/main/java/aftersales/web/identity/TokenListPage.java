package aftersales.web.identity;

import aftersales.application.identity.TokenListItem;
import aftersales.application.identity.TokenQueries;
import aftersales.application.kernel.ListRequest;
import aftersales.application.kernel.Listing;
import aftersales.web.kernel.ListPage;
import aftersales.web.kernel.Messages;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The list of tokens. */
@Named
@RequestScoped
public class TokenListPage extends ListPage<TokenListItem> {
    private final TokenQueries queries;
    private final Messages messages;

    @Inject
    public TokenListPage(TokenQueries queries, Messages messages) {
        this.queries = queries;
        this.messages = messages;
    }

    /** For the CDI proxy. */
    protected TokenListPage() {
        this(null, null);
    }

    @Override
    protected Listing<TokenListItem> load(ListRequest asked) {
        return queries.list(asked);
    }

    @Override
    protected String defaultSort() {
        return "-issuedAt";
    }

    @Override
    protected List<Tab> savedFilters() {
        return List.of(
                new Tab(messages.text("identity.tokens.machines"), Map.of("kind", "MACHINE", "status", "ACTIVE")),
                new Tab(messages.text("identity.tokens.people"), Map.of("kind", "PERSON", "status", "ACTIVE")),
                new Tab(messages.text("identity.tokens.all"), Map.of()));
    }

    /** What a machine may do, in words. */
    public String scopesOf(TokenListItem token) {
        return token.scopes().stream()
                .map(scope -> messages.label("Permission", scope))
                .collect(Collectors.joining(messages.text("list.separator")));
    }
}
