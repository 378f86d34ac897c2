package aftersales.persistence.identity;

import aftersales.application.identity.EngineerItem;
import aftersales.application.identity.UserListItem;
import aftersales.application.identity.UserQueries;
import aftersales.application.identity.UserView;
import aftersales.application.kernel.ListRequest;
import aftersales.application.kernel.Listing;
import aftersales.application.kernel.ReadModel;
import aftersales.domain.identity.Language;
import aftersales.domain.identity.UserId;
import aftersales.domain.kernel.NotFound;
import aftersales.persistence.kernel.ListSql;
import aftersales.persistence.kernel.ReadDb;
import aftersales.persistence.kernel.Reads;
import aftersales.persistence.kernel.RowScopeSql;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

@ReadModel
class JdbiUserQueries implements UserQueries {
    private static final String COLUMNS =
            """
            u.id, u.version, u.login_name, u.display_name, u.mobile_entered as mobile, u.roles, u.branch, u.team,
            u.language, u.enabled, u.must_change_password, u.password_set_at, u.created_at,
            (select max(l.at) from identity.log_in l
             where l.user_id = u.id and l.event in ('LOGGED_IN', 'TOKEN_ISSUED')) as last_log_in_at""";

    private static final ListSql<UserListItem> LIST = ListSql.of(UserListItem.class)
            .select(COLUMNS)
            .from("identity.app_user u")
            .key("u.id")
            .sortable("loginName", "u.login_name", "text")
            .sortable("displayName", "u.display_name", "text")
            .sortable("createdAt", "u.created_at", "timestamptz")
            .defaultSort("loginName")
            .search(
                    "u.login_name ilike :q or u.display_name ilike :q or u.mobile_entered ilike :q or u.mobile_key ilike :q")
            .filter("role", "u.roles && cast(:roleList as text[])")
            .filter("enabled", "u.enabled = cast(:enabled as boolean)")
            .filter("branch", "u.branch = :branch")
            .filter("team", "u.team = :team");

    /** Everybody with {@code USER_VIEW} sees all colleagues: there is no row scope on people. */
    private static final RowScopeSql ALL = new RowScopeSql("true", Map.of());

    private final Reads reads;

    @Inject
    JdbiUserQueries(@ReadDb Reads reads) {
        this.reads = reads;
    }

    @Override
    public Listing<UserListItem> list(ListRequest request) {
        return LIST.list(reads, request, ALL);
    }

    @Override
    public UserView view(UserId id) {
        return reads.one(
                        "select " + COLUMNS + " from identity.app_user u where u.id = :id",
                        Map.of("id", id.value()),
                        (row, ctx) -> view(row))
                .orElseThrow(() -> new NotFound("User", id.value()));
    }

    @Override
    public List<EngineerItem> engineers() {
        return reads.list(
                """
                select u.id, u.display_name as name, u.mobile_entered as mobile, u.branch, u.team
                from identity.app_user u
                where u.enabled and u.roles @> array['FIELD_ENGINEER']
                order by u.display_name, u.id""",
                Map.of(),
                EngineerItem.class);
    }

    @Override
    public Map<UUID, String> names(Collection<UUID> ids) {
        var names = new HashMap<UUID, String>();
        if (!ids.isEmpty()) {
            reads.list(
                            "select id, display_name from identity.app_user where id = any (:ids)",
                            Map.of("ids", ids.toArray(UUID[]::new)),
                            (row, ctx) -> Map.entry(row.getObject(1, UUID.class), row.getString(2)))
                    .forEach(entry -> names.put(entry.getKey(), entry.getValue()));
        }
        return names;
    }

    private static UserView view(ResultSet row) throws SQLException {
        return new UserView(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                row.getString("login_name"),
                row.getString("display_name"),
                Columns.text(row, "mobile"),
                Columns.texts(row, "roles"),
                Columns.text(row, "branch"),
                Columns.text(row, "team"),
                Columns.text(row, "language").map(Language::valueOf).map(Language::tag),
                row.getBoolean("enabled"),
                row.getBoolean("must_change_password"),
                Columns.instant(row, "password_set_at").orElseThrow(),
                Columns.instant(row, "created_at").orElseThrow(),
                Columns.instant(row, "last_log_in_at"));
    }
}
