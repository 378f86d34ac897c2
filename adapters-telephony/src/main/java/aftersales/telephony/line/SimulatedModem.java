package aftersales.telephony.line;

import aftersales.domain.call.CallerId;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.PriorityQueue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A modem that is not there: answers commands, and when told to ring says byte for byte, and at the pace of a Chinese
 * line, what a real one says. Everything behind it is the real thing.
 */
final class SimulatedModem implements ByteSource {
    /** One second of bell, a gap, then the caller id: the number is known about two seconds after the bell began. */
    private static final Duration RING_TO_CALLER_ID = Duration.ofMillis(1_900);

    private static final Duration CADENCE = Duration.ofSeconds(5);
    private static final int RINGS = 5;
    private static final long READ_NANOS = Duration.ofMillis(100).toNanos();
    private static final String RING = "\r\nRING\r\n";

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final PriorityQueue<Portion> script = new PriorityQueue<>();
    private final ByteArrayOutputStream command = new ByteArrayOutputStream();
    private boolean echo = true;
    private boolean closed;

    /** Text that comes out at a point of {@link System#nanoTime}. */
    private record Portion(long due, String text) implements Comparable<Portion> {
        @Override
        public int compareTo(Portion other) {
            return Long.compare(due - other.due, 0); // nanoTime may wrap around
        }
    }

    /** Begins to ring. @return false when it rings already */
    boolean ring(CallerId caller) {
        lock.lock();
        try {
            if (closed || !script.isEmpty()) {
                return false;
            }
            long now = System.nanoTime();
            say(now, RING);
            say(now + RING_TO_CALLER_ID.toNanos(), report(caller));
            for (int ring = 1; ring < RINGS; ring++) {
                say(now + CADENCE.multipliedBy(ring).toNanos(), RING);
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** What a modem prints for such a caller. It has no clock of its own, so date and time stay out. */
    private static String report(CallerId caller) {
        if (caller instanceof CallerId.Known known) {
            var name = known.name().map(n -> "NAME = " + oneLine(n) + "\r\n").orElse("");
            return "\r\nNMBR = " + known.rawDigits() + "\r\n" + name + "\r\n";
        }
        if (caller instanceof CallerId.Withheld) {
            return "\r\nNMBR = P\r\nNAME = P\r\n\r\n";
        }
        if (caller instanceof CallerId.Unavailable) {
            return "\r\nNMBR = O\r\nNAME = O\r\n\r\n";
        }
        return "\r\nNMBR = 1\u007f#3~0\r\n\r\n";
    }

    private static String oneLine(String name) {
        return name.replaceAll("\\p{Cntrl}", " ").strip();
    }

    private void say(long due, String text) {
        script.add(new Portion(due, text));
        changed.signalAll();
    }

    @Override
    public int read(byte[] buffer) throws IOException {
        lock.lock();
        try {
            long until = System.nanoTime() + READ_NANOS;
            while (!closed) {
                long now = System.nanoTime();
                var next = script.peek();
                if (next != null && next.due() - now <= 0) {
                    return copy(script.remove().text(), buffer);
                }
                if (until - now <= 0) {
                    return 0;
                }
                long wait = next == null ? until - now : Math.min(until, next.due()) - now;
                changed.awaitNanos(wait);
            }
            throw new IOException("closed");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        } finally {
            lock.unlock();
        }
    }

    private static int copy(String text, byte[] buffer) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        System.arraycopy(bytes, 0, buffer, 0, Math.min(bytes.length, buffer.length));
        return Math.min(bytes.length, buffer.length);
    }

    /** Answers OK to every command, repeating it first until told not to. */
    @Override
    public void write(byte[] bytes) {
        lock.lock();
        try {
            for (byte b : bytes) {
                if (b != '\r') {
                    command.write(b);
                    continue;
                }
                var text = command.toString(StandardCharsets.US_ASCII);
                command.reset();
                say(System.nanoTime(), (echo ? text + "\r\r\n" : "\r\n") + "OK\r\n");
                echo = !text.equals("ATE0") && (echo || text.equals("ATZ"));
            }
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
