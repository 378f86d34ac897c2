package aftersales.web.call;

import aftersales.application.kernel.Actor;
import aftersales.application.kernel.PushMessage;
import aftersales.domain.kernel.Permission;
import jakarta.json.Json;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** One browser, or program, that listens. What it is told depends on what its reader may see at that moment. */
final class CallStream {
    /** More than this under way and the reader is too slow, or no longer there. */
    private static final int MAX_UNDER_WAY = 500;

    private static final int RETRY_MILLIS = 2_000;

    private final Supplier<Optional<Actor>> still;
    private final SseEventSink sink;
    private final Sse sse;
    private final AtomicInteger underWay = new AtomicInteger();
    private volatile Actor actor;
    private volatile boolean closed;

    CallStream(Actor actor, Supplier<Optional<Actor>> still, SseEventSink sink, Sse sse) {
        this.actor = actor;
        this.still = still;
        this.sink = sink;
        this.sse = sse;
    }

    boolean isOf(Actor other) {
        return actor.key().equals(other.key());
    }

    boolean isClosed() {
        return closed || sink.isClosed();
    }

    /** Says at once that the connection stands, and how soon to come back when it breaks. */
    void greet() {
        deliver(sse.newEventBuilder()
                .comment("open")
                .reconnectDelay(RETRY_MILLIS)
                .build());
    }

    void send(PushMessage message) {
        if (concerns(message.topic())) {
            deliver(sse.newEventBuilder()
                    .id(Long.toString(message.sequence()))
                    .name("push")
                    .mediaType(MediaType.TEXT_PLAIN_TYPE)
                    .data(String.class, json(message))
                    .build());
        }
    }

    private boolean concerns(String topic) {
        if (topic.equals("desk")) {
            return actor.has(Permission.CALL_HANDLE) || actor.has(Permission.CALL_VIEW);
        }
        if (topic.startsWith("job:")) {
            return actor.has(Permission.JOB_VIEW);
        }
        return actor.userId().map(id -> topic.equals("user:" + id)).orElse(false);
    }

    private static String json(PushMessage message) {
        return Json.createObjectBuilder()
                .add("topic", message.topic())
                .add("type", message.type())
                .add("subject", message.subject().toString())
                .add("at", message.at().toString())
                .build()
                .toString();
    }

    /** Asks whether the reader may go on reading, and keeps the connection from being taken for dead. */
    void beat() {
        var now = still.get();
        if (now.isEmpty()) {
            close();
            return;
        }
        actor = now.get();
        deliver(sse.newEventBuilder().comment("").build());
    }

    private void deliver(OutboundSseEvent event) {
        if (isClosed()) {
            return;
        }
        if (underWay.incrementAndGet() > MAX_UNDER_WAY) {
            close();
            return;
        }
        try {
            sink.send(event).whenComplete((sent, failure) -> {
                underWay.decrementAndGet();
                if (failure != null) {
                    close();
                }
            });
        } catch (RuntimeException e) {
            close(); // the browser has gone
        }
    }

    void close() {
        closed = true;
        sink.close();
    }
}
