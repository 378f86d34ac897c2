package aftersales.web.call;

import aftersales.application.kernel.Acting;
import aftersales.web.identity.StreamActors;
import aftersales.web.kernel.RestRefusal;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/**
 * {@code GET /api/v1/calls/stream}: Server-Sent Events named {@code push}, whose data names what happened and the id of the
 * record it happened to; what the reader may see of it is fetched separately. {@code Last-Event-ID} (or {@code ?after=})
 * replays what was missed, a new reader gets the last minute.
 */
@Path("calls/stream")
public class CallStreamResource {
    @Inject
    CallStreams streams;

    @Inject
    StreamActors actors;

    @Inject
    Acting acting;

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    public void stream(
            @Context HttpServletRequest request,
            @Context HttpServletResponse response,
            @Context SseEventSink sink,
            @Context Sse sse,
            @HeaderParam("Last-Event-ID") String lastEventId,
            @QueryParam("after") String after) {
        if (isFromElsewhere(request)) {
            throw new RestRefusal(403, "cross-site");
        }
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Accel-Buffering", "no");
        streams.open(
                acting.current(),
                actors.of(request),
                sink,
                sse,
                sequence(lastEventId).or(() -> sequence(after)));
    }

    /** A page of another site must not read along with the cookie of ours. */
    private static boolean isFromElsewhere(HttpServletRequest request) {
        if (request.getHeader("Authorization") != null) {
            return false;
        }
        var site = request.getHeader("Sec-Fetch-Site");
        var origin = request.getHeader("Origin");
        boolean otherSite = site != null && !site.equals("same-origin");
        boolean otherOrigin = origin != null && !host(origin).equals(Optional.ofNullable(request.getHeader("Host")));
        return otherSite || otherOrigin;
    }

    private static Optional<String> host(String origin) {
        try {
            return Optional.ofNullable(new URI(origin).getRawAuthority());
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** What is no sequence of ours is as good as none. */
    private static Optional<Long> sequence(String id) {
        return Optional.ofNullable(id)
                .filter(text -> text.matches("[0-9]{1,18}"))
                .map(Long::valueOf);
    }
}
