package aftersales.application.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DeliverOutboxTest {
    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");

    private final Store store = new Store();
    private final List<String> heard = new ArrayList<>();

    private OutboxConsumer consumer(String name, String... types) {
        return new OutboxConsumer() {
            @Override
            public Set<String> eventTypes() {
                return Set.of(types);
            }

            @Override
            public void handle(OutboxEvent event) {
                heard.add(name + " " + event.type());
            }
        };
    }

    private DeliverOutboxService outbox(OutboxConsumer... consumers) {
        return new DeliverOutboxService(store, List.of(consumers), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private static OutboxEvent event(String type) {
        return new OutboxEvent(UUID.randomUUID(), type, "WorkOrder", UUID.randomUUID(), NOW, Map.of());
    }

    @Test
    void handsAnEventToEveryoneWhoWantsIt() {
        outbox(consumer("a", "X", "Y"), consumer("b", "X"), consumer("c", "Y")).deliver(event("X"));
        assertThat(heard).containsExactly("a X", "b X");
    }

    @Test
    void handsOverNothingThatIsDone() {
        var event = event("X");
        var outbox = outbox(consumer("a", "X"));
        outbox.deliver(event);
        outbox.deliver(event);
        assertThat(heard).hasSize(1);
    }

    @Test
    void leasesOnlyWhatSomebodyWants() {
        outbox(consumer("a", "X", "Y"), consumer("b", "X")).claim(5);
        assertThat(store.claimed).isEqualTo(Set.of("X", "Y"));
    }

    @Test
    void letsTheTroubleOfAConsumerThrough() {
        var broken = new OutboxConsumer() {
            @Override
            public Set<String> eventTypes() {
                return Set.of("X");
            }

            @Override
            public void handle(OutboxEvent event) {
                throw new IllegalStateException("no");
            }
        };
        assertThatThrownBy(() -> outbox(broken).deliver(event("X"))).hasMessage("no");
    }

    @Test
    void cutsAnEndlessError() {
        outbox().failed(event("X"), "e".repeat(5000));
        assertThat(store.error).hasSize(1000);
    }

    private static final class Store implements OutboxStore {
        private final Set<UUID> done = new HashSet<>();
        private Set<String> claimed = Set.of();
        private String error = "";

        @Override
        public List<OutboxEvent> claim(Set<String> types, Instant now, Duration lease, int limit) {
            claimed = types;
            return List.of();
        }

        @Override
        public int passOver(Set<String> wantedTypes, Instant now, int limit) {
            return 0;
        }

        @Override
        public boolean done(UUID id, Instant now) {
            return done.add(id);
        }

        @Override
        public void failed(UUID id, String why, List<Duration> pauses, Instant now) {
            error = why;
        }

        @Override
        public boolean sendAgain(UUID id, Instant now) {
            return false;
        }

        @Override
        public int forget(Instant before, int limit) {
            return 0;
        }
    }
}
