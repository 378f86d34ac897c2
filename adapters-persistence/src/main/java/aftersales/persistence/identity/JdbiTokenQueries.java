package aftersales.persistence.identity;

import aftersales.application.identity.TokenListItem;
import aftersales.application.identity.TokenQueries;
import aftersales.application.kernel.ListRequest;
import aftersales.application.kernel.Listing;
import aftersales.application.kernel.ReadModel;
import aftersales.domain.identity.TokenId;
import aftersales.domain.kernel.NotFound;
import aftersales.persistence.kernel.ListSql;
import aftersales.persistence.kernel.ReadDb;
import aftersales.persistence.kernel.Reads;
import aftersales.persistence.kernel.RowScopeSql;
import jakarta.inject.Inject;
import java.util.Map;

@ReadModel
class JdbiTokenQueries implements TokenQueries {
    private static final String COLUMNS =
            """
            t.id, t.version, t.name, t.owner_id, u.display_name as owner, t.scopes, t.shown, t.issued_at, t.expires_at,
            t.last_used_at, t.revoked_at,
            case when t.revoked_at is not null then 'REVOKED'
                 when t.expires_at <= now() or u.enabled is false or t.issued_at < u.password_set_at then 'EXPIRED'
                 else 'ACTIVE' end as status""";
    private static final String TABLES = "identity.token t left join identity.app_user u on u.id = t.owner_id";

    private static final ListSql<TokenListItem> LIST = ListSql.of(TokenListItem.class)
            .select(COLUMNS)
            .from(TABLES)
            .key("t.id")
            .sortable("issuedAt", "t.issued_at", "timestamptz")
            .sortable("expiresAt", "t.expires_at", "timestamptz")
            .sortable("name", "t.name", "text")
            .defaultSort("-issuedAt")
            .search("t.name ilike :q or u.display_name ilike :q or t.shown ilike :qPrefix")
            .filter("kind", "(case when t.owner_id is null then 'MACHINE' else 'PERSON' end) = :kind")
            .filter(
                    "status",
                    "(case when t.revoked_at is null and t.expires_at > now() and u.enabled is not false"
                            + " and (u.id is null or t.issued_at >= u.password_set_at)"
                            + " then 'ACTIVE' else 'OVER' end) = :status");

    private static final RowScopeSql ALL = new RowScopeSql("true", Map.of());

    private final Reads reads;

    @Inject
    JdbiTokenQueries(@ReadDb Reads reads) {
        this.reads = reads;
    }

    @Override
    public Listing<TokenListItem> list(ListRequest request) {
        return LIST.list(reads, request, ALL);
    }

    @Override
    public TokenListItem view(TokenId id) {
        return reads.one(
                        "select " + COLUMNS + " from " + TABLES + " where t.id = :id",
                        Map.of("id", id.value()),
                        TokenListItem.class)
                .orElseThrow(() -> new NotFound("Token", id.value()));
    }
}
