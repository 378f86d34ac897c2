package aftersales.web.call;

import aftersales.application.kernel.Actor;
import aftersales.application.kernel.PushFeed;
import aftersales.application.kernel.PushMessage;
import aftersales.domain.kernel.Permission;
import jakarta.json.Json;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Supplier;

/** One browser, or program, that listens. What it is told depends on what its reader may see at that moment. */
final class CallStream {
    /** More than this waiting and the reader is too slow, or no longer there; a whole replay has room. */
    private static final int MAX_WAITING = 2 * PushFeed.MAX_MESSAGES;

    private static final int RETRY_MILLIS = 2_000;

    private final Supplier<Optional<Actor>> still;
    private final SseEventSink sink;
    private final Sse sse;
    private final Queue<OutboundSseEvent> waiting = new ArrayDeque<>();
    private boolean sending;
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

    /**
     * Sends one after the other: the container refuses a write while another is under way and ends the stream, and events come
     * from the thread that opened it as well as from the bell's.
     */
    private void deliver(OutboundSseEvent event) {
        if (isClosed()) {
            return;
        }
        boolean idle;
        boolean tooSlow;
        synchronized (waiting) {
            waiting.add(event);
            tooSlow = waiting.size() > MAX_WAITING;
            idle = !sending;
            sending = true;
        }
        if (tooSlow) {
            close();
        } else if (idle) {
            sendNext();
        }
    }

    private void sendNext() {
        next().ifPresent(this::send);
    }

    /** What is to be sent now; when there is nothing, whoever delivers next begins anew. */
    private Optional<OutboundSseEvent> next() {
        synchronized (waiting) {
            var event = Optional.ofNullable(waiting.poll());
            sending = event.isPresent();
            return event;
        }
    }

    private void send(OutboundSseEvent event) {
        try {
            sink.send(event).whenComplete((sent, failure) -> {
                if (failure == null) {
                    sendNext();
                } else {
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
