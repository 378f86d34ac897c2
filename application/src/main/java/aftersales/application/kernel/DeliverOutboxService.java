package aftersales.application.kernel;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

@UseCase
class DeliverOutboxService implements DeliverOutbox {
    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final Duration KEEP_DONE = Duration.ofDays(14);
    private static final int MAX_ERROR = 1000;
    /** Nine tries over about half a day. */
    private static final List<Duration> PAUSES = List.of(
            Duration.ofSeconds(2),
            Duration.ofSeconds(10),
            Duration.ofSeconds(30),
            Duration.ofMinutes(2),
            Duration.ofMinutes(10),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(8));

    private final OutboxStore store;
    private final Iterable<OutboxConsumer> consumers;
    private final Clock clock;

    @Inject
    DeliverOutboxService(OutboxStore store, @Any Instance<OutboxConsumer> consumers, Clock clock) {
        this(store, (Iterable<OutboxConsumer>) consumers, clock);
    }

    DeliverOutboxService(OutboxStore store, Iterable<OutboxConsumer> consumers, Clock clock) {
        this.store = store;
        this.consumers = consumers;
        this.clock = clock;
    }

    @Override
    public List<OutboxEvent> claim(int limit) {
        return store.claim(wantedTypes(), clock.instant(), LEASE, limit);
    }

    @Override
    public void deliver(OutboxEvent event) {
        if (!store.done(event.id(), clock.instant())) {
            return; // somebody else was faster, after our lease had run out
        }
        for (var consumer : consumers) {
            if (consumer.eventTypes().contains(event.type())) {
                consumer.handle(event);
            }
        }
    }

    @Override
    public void failed(OutboxEvent event, String error) {
        store.failed(
                event.id(),
                error.length() > MAX_ERROR ? error.substring(0, MAX_ERROR) : error,
                PAUSES,
                clock.instant());
    }

    @Override
    public int tidy(int limit) {
        var now = clock.instant();
        return store.passOver(wantedTypes(), now, limit) + store.forget(now.minus(KEEP_DONE), limit);
    }

    private Set<String> wantedTypes() {
        return java.util.stream.StreamSupport.stream(consumers.spliterator(), false)
                .flatMap(consumer -> consumer.eventTypes().stream())
                .collect(Collectors.toUnmodifiableSet());
    }
}
