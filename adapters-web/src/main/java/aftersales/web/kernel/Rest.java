package aftersales.web.kernel;

import aftersales.application.kernel.ListRequest;
import aftersales.domain.kernel.InvalidValue;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.HashMap;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The habits of every resource: entity tags are versions, changes name the version they saw, lists take the same parameters
 * everywhere. {@code Idempotency-Key} needs nothing here: {@link OperationFilter} puts every call under its key.
 */
public final class Rest {
    private static final Set<String> LIST_PARAMETERS = Set.of("q", "limit", "cursor", "sort", "count");
    private static final Pattern TAG = Pattern.compile("\"(\\d{1,9})\"");
    private static final int DEFAULT_LIMIT = 50;

    private Rest() {}

    /** 200 with the record's version as its entity tag. */
    public static Response ok(Object view, int version) {
        return Response.ok(view).tag(tag(version)).build();
    }

    /** 201 with {@code Location} below the path that was called: the id of what came into being. */
    public static Response created(UriInfo uri, UUID id, Object view, int version) {
        return Response.created(uri.getAbsolutePathBuilder().path(id.toString()).build())
                .entity(view)
                .tag(tag(version))
                .build();
    }

    /** 201 for what has no version of its own, such as a note or a run. */
    public static Response created(UriInfo uri, String id, Object view) {
        return Response.created(uri.getAbsolutePathBuilder().path(id).build())
                .entity(view)
                .build();
    }

    private static EntityTag tag(int version) {
        return new EntityTag(Integer.toString(version));
    }

    /**
     * The version that the caller saw, from {@code @HeaderParam("If-Match")}.
     *
     * @throws RestRefusal 428 when the header is missing, 412 when it is no version of ours: then it cannot match
     */
    public static int seenVersion(String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new RestRefusal(428, "precondition-required");
        }
        var matcher = TAG.matcher(ifMatch.strip());
        if (!matcher.matches()) {
            throw new RestRefusal(412, "stale-version");
        }
        return Integer.parseInt(matcher.group(1));
    }

    /**
     * {@code ?limit=50&cursor=…&sort=-openedAt&q=…&count=true} and field filters by any other name.
     *
     * @throws InvalidValue {@code list.limit}, {@code list.twice} when a parameter is given twice
     */
    public static ListRequest listRequest(UriInfo uri) {
        return listRequest(uri.getQueryParameters());
    }

    static ListRequest listRequest(MultivaluedMap<String, String> query) {
        var filters = new HashMap<String, String>();
        query.forEach((name, values) -> {
            if (values.size() > 1) {
                throw new InvalidValue(name, "list.twice");
            }
            if (!LIST_PARAMETERS.contains(name) && !values.get(0).isBlank()) {
                filters.put(name, values.get(0));
            }
        });
        return new ListRequest(
                text(query, "q"),
                filters,
                text(query, "sort"),
                text(query, "cursor"),
                text(query, "limit").map(Rest::limit).orElse(DEFAULT_LIMIT),
                text(query, "count").map("true"::equals).orElse(false));
    }

    private static Optional<String> text(MultivaluedMap<String, String> query, String name) {
        return Optional.ofNullable(query.getFirst(name)).filter(v -> !v.isBlank());
    }

    private static int limit(String given) {
        try {
            int limit = Integer.parseInt(given);
            if (limit >= 1 && limit <= ListRequest.MAX_LIMIT) {
                return limit;
            }
        } catch (NumberFormatException e) {
            // refused below, together with numbers out of range
        }
        throw new InvalidValue("limit", "list.limit", ListRequest.MAX_LIMIT);
    }
}
