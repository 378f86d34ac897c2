package aftersales.batch.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import aftersales.application.kernel.Acting;
import aftersales.application.kernel.DeliverOutbox;
import aftersales.application.kernel.OutboxEvent;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OutboxRunnerTest {
    private final Outbox outbox = new Outbox();
    private final OutboxRunner runner = new OutboxRunner(outbox, new Acting());

    @Test
    void goesOnBehindAnEventThatFails() {
        outbox.stored("a", "poison", "b");
        runner.drain();
        assertThat(outbox.told)
                .containsExactly("delivered a", "failed poison: java.lang.IllegalStateException: no", "delivered b");
    }

    @Test
    void emptiesMoreThanOneBatch() {
        for (int i = 0; i < 50; i++) {
            outbox.stored("e" + i);
        }
        runner.drain();
        assertThat(outbox.told).hasSize(50);
    }

    @Test
    void tidiesUntilLittleIsLeft() {
        outbox.untidy = 2500;
        runner.tidy();
        assertThat(outbox.untidy).isZero();
    }

    private static final class Outbox implements DeliverOutbox {
        private final Queue<OutboxEvent> due = new ArrayDeque<>();
        private final List<String> told = new ArrayList<>();
        private int untidy;

        void stored(String... types) {
            Arrays.stream(types)
                    .map(type -> new OutboxEvent(
                            UUID.randomUUID(), type, "WorkOrder", UUID.randomUUID(), Instant.EPOCH, Map.of()))
                    .forEach(due::add);
        }

        @Override
        public List<OutboxEvent> claim(int limit) {
            var claimed = new ArrayList<OutboxEvent>();
            while (claimed.size() < limit && !due.isEmpty()) {
                claimed.add(due.remove());
            }
            return claimed;
        }

        @Override
        public void deliver(OutboxEvent event) {
            if (event.type().equals("poison")) {
                throw new IllegalStateException("no");
            }
            told.add("delivered " + event.type());
        }

        @Override
        public void failed(OutboxEvent event, String error) {
            told.add("failed " + event.type() + ": " + error);
        }

        @Override
        public int tidy(int limit) {
            int touched = Math.min(limit, untidy);
            untidy -= touched;
            return touched;
        }
    }
}
