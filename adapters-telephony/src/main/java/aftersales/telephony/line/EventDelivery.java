package aftersales.telephony.line;

import aftersales.application.call.ReceiveCallEvents;
import aftersales.domain.call.LineEvent;
import aftersales.domain.call.LineFlag;
import aftersales.domain.call.LineId;
import aftersales.domain.kernel.DomainException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/**
 * Hands the events of all lines on, in the order of each line and at least once, so that no line ever waits for the
 * database. While that is away the events wait in bounded queues; what has become too old to pop up is marked so and goes
 * into the call log only.
 */
final class EventDelivery implements Runnable {
    /** An older event would open a card for somebody who has long hung up. */
    static final Duration POP_LIMIT = Duration.ofSeconds(30);

    /** Events kept per line: the calls of a busy hour. */
    static final int MOST_PER_LINE = 1_000;

    /** Failures after which one event is suspected, not the database. */
    private static final int SUSPECT_AFTER = 5;

    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
    private static final Duration LAST_PAUSE = Duration.ofSeconds(5);
    private static final Logger LOG = Logger.getLogger(EventDelivery.class.getName());

    private final Consumer<List<LineEvent>> receiver;
    private final Clock clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition filled = lock.newCondition();
    private final Map<LineId, Deque<LineEvent>> queues = new LinkedHashMap<>();
    private final Map<LineId, Integer> failures = new HashMap<>();
    private boolean stopped;
    private boolean failing;

    /** @param receiver takes a batch whole or throws */
    EventDelivery(Consumer<List<LineEvent>> receiver, Clock clock) {
        this.receiver = receiver;
        this.clock = clock;
    }

    /** Queues events of one line; never waits. */
    void add(List<LineEvent> events) {
        lock.lock();
        try {
            for (var event : events) {
                var queue = queues.computeIfAbsent(event.line(), line -> new ArrayDeque<>());
                if (queue.size() >= MOST_PER_LINE) {
                    makeRoom(queue);
                }
                queue.add(event);
            }
            filled.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Further rings are missed least, then whatever is oldest. */
    private static void makeRoom(Deque<LineEvent> queue) {
        var ring = queue.stream()
                .filter(event -> event.type() == LineEvent.Type.RINGING && event.ringNo() > 1)
                .findFirst();
        if (ring.isPresent()) {
            queue.remove(ring.get());
        } else {
            var lost = queue.remove();
            LOG.warning(() -> "line " + lost.line() + ": too many events wait, the oldest is lost: " + lost.key());
        }
    }

    void stop() {
        lock.lock();
        try {
            stopped = true;
            filled.signalAll();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void run() {
        var pause = FIRST_PAUSE;
        try {
            while (awaitEvents()) {
                if (deliverAll()) {
                    pause = FIRST_PAUSE;
                } else {
                    sleep(pause);
                    pause = pause.multipliedBy(2).compareTo(LAST_PAUSE) < 0 ? pause.multipliedBy(2) : LAST_PAUSE;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // the server stops
        }
    }

    /** Waits for work; false when there is none and none will come. */
    private boolean awaitEvents() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (!stopped && queues.values().stream().allMatch(Deque::isEmpty)) {
                filled.await();
            }
            return !stopped || (!failing && queues.values().stream().anyMatch(queue -> !queue.isEmpty()));
        } finally {
            lock.unlock();
        }
    }

    private void sleep(Duration pause) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long nanos = pause.toNanos();
            while (!stopped && nanos > 0) {
                nanos = filled.awaitNanos(nanos);
            }
        } finally {
            lock.unlock();
        }
    }

    /** One batch of every line. @return whether all were taken */
    private boolean deliverAll() {
        boolean all = true;
        for (var line : lines()) {
            var batch = head(line, ReceiveCallEvents.MAX_EVENTS);
            if (!batch.isEmpty()) {
                all &= deliver(line, batch);
            }
        }
        return all;
    }

    private boolean deliver(LineId line, List<LineEvent> batch) {
        try {
            receiver.accept(batch.stream().map(this::marked).toList());
        } catch (DomainException | IllegalArgumentException e) {
            return refused(line, batch, e);
        } catch (RuntimeException e) {
            return failed(line, batch, e);
        }
        succeeded(line, batch);
        return true;
    }

    private void succeeded(LineId line, List<LineEvent> taken) {
        remove(line, taken);
        failures.remove(line);
        if (failing) {
            failing = false;
            LOG.info("events of the telephone lines are taken again");
        }
    }

    /** Something about the events themselves: found by sending them one by one, and left out. */
    private boolean refused(LineId line, List<LineEvent> batch, RuntimeException e) {
        if (batch.size() > 1) {
            return deliver(line, batch.subList(0, 1));
        }
        LOG.log(
                Level.SEVERE,
                e,
                () -> "line " + line + ": event refused, left out: "
                        + batch.get(0).key());
        remove(line, batch);
        return true;
    }

    /** Most likely the database is away; one event that fails while its successor is taken is left out. */
    private boolean failed(LineId line, List<LineEvent> batch, RuntimeException e) {
        if (!failing) {
            failing = true;
            LOG.warning(() -> "events of the telephone lines are not taken, they wait: " + e);
            LOG.log(Level.FINE, "the first of them failed with", e);
        }
        int times = failures.merge(line, 1, Integer::sum);
        if (times >= SUSPECT_AFTER && batch.size() > 1 && isTaken(batch.get(0))) {
            succeeded(line, batch.subList(0, 1));
            return true;
        }
        if (times >= SUSPECT_AFTER && batch.size() > 1 && isTaken(batch.get(1))) {
            LOG.log(
                    Level.SEVERE,
                    e,
                    () -> "line " + line + ": event fails, left out: "
                            + batch.get(0).key());
            succeeded(line, batch.subList(0, 2));
            return true;
        }
        return false;
    }

    private boolean isTaken(LineEvent event) {
        try {
            receiver.accept(List.of(marked(event)));
            return true;
        } catch (RuntimeException e) {
            return false;
        }
    }

    private LineEvent marked(LineEvent event) {
        if (clock.instant().isBefore(event.at().plus(POP_LIMIT))) {
            return event;
        }
        var flags = EnumSet.of(LineFlag.NO_POP);
        flags.addAll(event.flags());
        return event.with().flags(flags).build();
    }

    private List<LineId> lines() {
        lock.lock();
        try {
            return List.copyOf(queues.keySet());
        } finally {
            lock.unlock();
        }
    }

    private List<LineEvent> head(LineId line, int most) {
        lock.lock();
        try {
            return queues.get(line).stream().limit(most).toList();
        } finally {
            lock.unlock();
        }
    }

    /** By key: what waited may have changed while the batch was on its way. */
    private void remove(LineId line, List<LineEvent> done) {
        var keys = done.stream().map(LineEvent::key).collect(Collectors.toSet());
        lock.lock();
        try {
            queues.get(line).removeIf(event -> keys.contains(event.key()));
        } finally {
            lock.unlock();
        }
    }

    /** For tests and for a clean stop: whether nothing waits. */
    boolean isEmpty() {
        lock.lock();
        try {
            return queues.values().stream().allMatch(Deque::isEmpty);
        } finally {
            lock.unlock();
        }
    }

    /** Waits until nothing waits any more. @return false when that took too long */
    boolean awaitEmpty(Duration limit) throws InterruptedException {
        long until = System.nanoTime() + limit.toNanos();
        while (!isEmpty() && System.nanoTime() < until) {
            TimeUnit.MILLISECONDS.sleep(10);
        }
        return isEmpty();
    }
}
