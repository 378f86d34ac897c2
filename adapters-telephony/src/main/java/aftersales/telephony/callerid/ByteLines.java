package aftersales.telephony.callerid;

import java.util.Arrays;

/**
 * Collects bytes to lines. A line ends with CR, LF or both; one that grows beyond {@link #LONGEST} is thrown away up to its end,
 * because half a line could hold half a number.
 */
final class ByteLines {
    static final int LONGEST = 256;

    private final byte[] buffer = new byte[LONGEST];
    private int length;
    private boolean skipping;
    private boolean afterCr;

    /** What one byte did to the line. */
    enum Outcome {
        PENDING,
        LINE,
        DROPPED
    }

    Outcome add(byte b) {
        boolean secondHalf = b == '\n' && afterCr;
        afterCr = b == '\r';
        if (secondHalf) {
            return Outcome.PENDING;
        }
        if (b == '\r' || b == '\n') {
            if (skipping) {
                clear();
                return Outcome.DROPPED;
            }
            return Outcome.LINE;
        }
        if (length == LONGEST) {
            skip();
        }
        if (!skipping) {
            buffer[length++] = b;
        }
        return Outcome.PENDING;
    }

    /** Throws away what there is of the line and what is still to come of it. */
    void skip() {
        length = 0;
        skipping = true;
    }

    /** The bytes of the line so far, which begins anew. */
    byte[] take() {
        var line = Arrays.copyOf(buffer, length);
        clear();
        return line;
    }

    boolean isEmpty() {
        return length == 0;
    }

    byte[] peek() {
        return Arrays.copyOf(buffer, length);
    }

    void clear() {
        length = 0;
        skipping = false;
    }
}
