package aftersales.web.identity;

import aftersales.application.identity.UserListItem;
import aftersales.application.identity.UserQueries;
import aftersales.application.kernel.ListRequest;
import aftersales.application.kernel.Listing;
import aftersales.domain.identity.Role;
import aftersales.web.kernel.ListPage;
import aftersales.web.kernel.Messages;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The list of users. */
@Named
@RequestScoped
public class UserListPage extends ListPage<UserListItem> {
    private final UserQueries queries;
    private final Messages messages;

    @Inject
    public UserListPage(UserQueries queries, Messages messages) {
        this.queries = queries;
        this.messages = messages;
    }

    /** For the CDI proxy. */
    protected UserListPage() {
        this(null, null);
    }

    @Override
    protected Listing<UserListItem> load(ListRequest asked) {
        return queries.list(asked);
    }

    @Override
    protected String defaultSort() {
        return "loginName";
    }

    @Override
    protected List<Tab> savedFilters() {
        return List.of(
                new Tab(messages.text("identity.users.all"), Map.of()),
                new Tab(messages.text("identity.users.engineers"), Map.of("role", "FIELD_ENGINEER,BENCH_ENGINEER")),
                new Tab(messages.text("identity.users.disabled"), Map.of("enabled", "false")));
    }

    /** Codes of all roles, for the filter. */
    public List<String> getRoles() {
        return Arrays.stream(Role.values()).map(Enum::name).toList();
    }

    /** What a person is, in words. */
    public String rolesOf(UserListItem user) {
        return user.roles().stream()
                .map(role -> messages.label("Role", role))
                .collect(Collectors.joining(messages.text("list.separator")));
    }

    /** Branch and team, as far as they are known. */
    public String placeOf(UserListItem user) {
        return Stream.of(user.branch(), user.team()).flatMap(Optional::stream).collect(Collectors.joining(" / "));
    }
}
