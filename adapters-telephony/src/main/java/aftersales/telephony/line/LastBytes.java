package aftersales.telephony.line;

import java.time.Instant;
import java.util.Optional;

/** What a device said last, for the eyes of whoever sets it up. */
final class LastBytes {
    private static final int KEPT = 128;

    private final StringBuilder shown = new StringBuilder();
    private final byte[] ring = new byte[KEPT];
    private long count;
    private Optional<Instant> at = Optional.empty();

    synchronized void add(byte[] bytes, Instant now) {
        for (byte b : bytes) {
            ring[(int) (count++ % KEPT)] = b;
        }
        at = Optional.of(now);
    }

    synchronized long count() {
        return count;
    }

    synchronized Optional<Instant> at() {
        return at;
    }

    /** Printable characters as they are, others as {@code \xNN}, line ends as {@code \r} and {@code \n}. */
    synchronized String shown() {
        shown.setLength(0);
        long from = Math.max(0, count - KEPT);
        for (long i = from; i < count; i++) {
            byte b = ring[(int) (i % KEPT)];
            switch (b) {
                case '\r' -> shown.append("\\r");
                case '\n' -> shown.append("\\n");
                case '\\' -> shown.append("\\\\");
                default -> {
                    if (b >= 0x20 && b < 0x7f) {
                        shown.append((char) b);
                    } else {
                        shown.append("\\x%02X".formatted(b));
                    }
                }
            }
        }
        return shown.toString();
    }
}
