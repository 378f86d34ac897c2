package aftersales.web.call;

import aftersales.application.kernel.Actor;
import aftersales.application.kernel.PushBell;
import aftersales.application.kernel.PushFeed;
import aftersales.application.kernel.PushMessage;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Hands stored messages to the browsers that listen to this node. One reader serves them all; whoever reads too slowly is
 * cut off and comes back by itself, asking for what it missed.
 */
@ApplicationScoped
public class CallStreams {
    private static final Logger LOG = System.getLogger(CallStreams.class.getName());
    static final int MAX_PER_USER = 8;
    private static final int HEARTBEAT_SECONDS = 15;
    private static final Duration NEW_READER_GETS = Duration.ofSeconds(60);
    private static final Duration KEPT = Duration.ofHours(1);
    private static final int SEEN_KEPT = 4 * PushFeed.MAX_MESSAGES;

    private final List<CallStream> streams = new CopyOnWriteArrayList<>();
    private final Map<Long, Boolean> seen = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Boolean> eldest) {
            return size() > SEEN_KEPT;
        }
    };

    private final PushFeed feed;
    private final PushBell bell;
    private final Clock clock;
    private PushBell.Hearing hearing;
    private ScheduledFuture<?> beating;
    private Instant readTill = Instant.EPOCH;
    private int beats;

    @Resource
    ManagedScheduledExecutorService scheduler;

    @Inject
    public CallStreams(PushFeed feed, PushBell bell, Clock clock) {
        this.feed = feed;
        this.bell = bell;
        this.clock = clock;
    }

    /** For the CDI proxy. */
    protected CallStreams() {
        this(null, null, null);
    }

    @PostConstruct
    void start() {
        hearing = bell.hear(this::read);
        if (scheduler != null) {
            beating = scheduler.scheduleAtFixedRate(this::beat, HEARTBEAT_SECONDS, HEARTBEAT_SECONDS, TimeUnit.SECONDS);
        }
    }

    @PreDestroy
    void stop() {
        hearing.close();
        if (beating != null) {
            beating.cancel(true);
        }
        streams.forEach(CallStream::close);
    }

    /**
     * Opens a stream and replays what it missed.
     *
     * @param still tells, whenever asked, whether the reader may go on reading, and as whom
     */
    void open(Actor actor, Supplier<Optional<Actor>> still, SseEventSink sink, Sse sse, Optional<Long> afterSequence) {
        makeRoomFor(actor);
        var stream = new CallStream(actor, still, sink, sse);
        streams.add(stream); // before the replay: a message may come twice, never not at all
        stream.greet();
        var now = clock.instant();
        var missed = afterSequence
                .map(sequence -> feed.after(sequence, now.minus(PushFeed.LOOK_BACK)))
                .orElseGet(() -> feed.since(now.minus(NEW_READER_GETS)));
        missed.forEach(stream::send);
    }

    /**
     * At most {@value #MAX_PER_USER} streams for one person. The oldest gives way: a page that was left is noticed only when
     * something is written to it, and must not keep the page that was just opened from hearing.
     */
    private void makeRoomFor(Actor actor) {
        var own = streams.stream().filter(stream -> stream.isOf(actor)).toList();
        for (int i = 0; i <= own.size() - MAX_PER_USER; i++) {
            own.get(i).close();
            streams.remove(own.get(i));
        }
    }

    int size() {
        return streams.size();
    }

    /** Reads what is new and hands it on. Called by the bell, one call at a time. */
    synchronized void read() {
        dropClosed();
        if (streams.isEmpty()) {
            return;
        }
        var now = clock.instant();
        var fresh = messages(now).stream()
                .filter(message -> seen.putIfAbsent(message.sequence(), true) == null)
                .toList();
        readTill = now;
        for (var message : fresh) {
            streams.forEach(stream -> stream.send(message));
        }
    }

    /**
     * Looks back a little, because a message with a lower sequence can become visible after a higher one; further after a
     * pause in which the database was away.
     */
    private List<PushMessage> messages(Instant now) {
        var oldest = now.minus(NEW_READER_GETS);
        var from = (readTill.isBefore(oldest) ? oldest : readTill).minus(PushFeed.LOOK_BACK);
        return feed.since(from);
    }

    /** Keeps connections alive, ends those whose reader is gone or may no longer read, and clears old messages away. */
    void beat() {
        try {
            streams.forEach(CallStream::beat);
            dropClosed();
            if (++beats % 40 == 0) {
                feed.purge(clock.instant().minus(KEPT));
            }
        } catch (RuntimeException e) {
            LOG.log(Level.DEBUG, "no heartbeat this time", e);
        }
    }

    private void dropClosed() {
        streams.removeIf(CallStream::isClosed);
    }
}
