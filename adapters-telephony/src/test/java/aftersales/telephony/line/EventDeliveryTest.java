package aftersales.telephony.line;

import static org.assertj.core.api.Assertions.assertThat;

import aftersales.domain.call.LineEvent;
import aftersales.domain.call.LineFlag;
import aftersales.domain.call.LineId;
import aftersales.domain.kernel.RuleBroken;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EventDeliveryTest {
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final List<LineEvent> taken = new CopyOnWriteArrayList<>();
    private volatile boolean databaseAway;
    private volatile Optional<String> poison = Optional.empty();
    private volatile boolean poisonIsRefused;
    private final EventDelivery delivery = new EventDelivery(this::take, Clock.fixed(NOW, ZoneOffset.UTC));

    private void take(List<LineEvent> events) {
        if (databaseAway) {
            throw new IllegalStateException("no connection");
        }
        if (events.stream().anyMatch(event -> poison.equals(Optional.of(event.key())))) {
            if (poisonIsRefused) {
                throw new RuleBroken("no.such");
            }
            throw new IllegalStateException("a bug");
        }
        taken.addAll(events);
    }

    @AfterEach
    void stop() {
        delivery.stop();
    }

    private void start() {
        var thread = new Thread(delivery);
        thread.setDaemon(true);
        thread.start();
    }

    private static LineEvent event(String line, int no, Duration age) {
        return LineEvent.draft(
                        line + "/" + no,
                        new LineId(line),
                        LineEvent.Type.RINGING,
                        Optional.of(line + "/call"),
                        NOW.minus(age))
                .ringNo(no)
                .build();
    }

    private static List<LineEvent> events(String line, int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(no -> event(line, no, Duration.ZERO))
                .toList();
    }

    private void awaitEmpty() throws InterruptedException {
        assertThat(delivery.awaitEmpty(PATIENCE)).isTrue();
    }

    @Test
    void handsOnInOrder() throws InterruptedException {
        start();
        delivery.add(events("1", 250));
        awaitEmpty();
        assertThat(taken).isEqualTo(events("1", 250));
    }

    @Test
    void keepsEventsWhileTheDatabaseIsAway() throws InterruptedException {
        databaseAway = true;
        start();
        delivery.add(events("1", 3));
        delivery.add(events("2", 3));
        Thread.sleep(600);
        assertThat(taken).isEmpty();
        databaseAway = false;
        awaitEmpty();
        assertThat(taken)
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, 2)
                        .boxed()
                        .flatMap(l -> events("" + l, 3).stream())
                        .toList());
    }

    @Test
    void whatIsOldDoesNotPop() throws InterruptedException {
        start();
        delivery.add(List.of(event("1", 1, Duration.ofSeconds(31)), event("1", 2, Duration.ofSeconds(29))));
        awaitEmpty();
        assertThat(taken.get(0).flags()).contains(LineFlag.NO_POP);
        assertThat(taken.get(1).mayPop()).isTrue();
    }

    @Test
    void aRefusedEventIsLeftOutAndTheOthersGoOn() throws InterruptedException {
        poison = Optional.of("1/2");
        poisonIsRefused = true;
        start();
        delivery.add(events("1", 3));
        awaitEmpty();
        assertThat(taken).extracting(LineEvent::key).containsExactly("1/1", "1/3");
    }

    @Test
    void anEventThatKeepsFailingWhileOthersAreTakenIsLeftOut() throws InterruptedException {
        poison = Optional.of("1/2");
        start();
        delivery.add(events("1", 4));
        awaitEmpty();
        assertThat(taken).extracting(LineEvent::key).containsExactly("1/1", "1/3", "1/4");
    }

    @Test
    void tooManyEventsLoseTheFurtherRingsFirst() throws InterruptedException {
        databaseAway = true;
        delivery.add(events("1", EventDelivery.MOST_PER_LINE + 5));
        databaseAway = false;
        start();
        awaitEmpty();
        assertThat(taken).hasSize(EventDelivery.MOST_PER_LINE);
        assertThat(taken.get(0).key()).isEqualTo("1/1");
        assertThat(taken.get(1).key()).isEqualTo("1/7");
    }

    @Test
    void whatWaitsAtTheStopIsStillHandedOn() throws InterruptedException {
        delivery.add(events("1", 3));
        delivery.stop();
        start();
        awaitEmpty();
        assertThat(taken).hasSize(3);
    }
}
