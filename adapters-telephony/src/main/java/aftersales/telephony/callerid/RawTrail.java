package aftersales.telephony.callerid;

import aftersales.domain.call.LineEvent;
import java.util.HexFormat;

/** Remembers the last bytes behind a report, for support. */
final class RawTrail {
    private final byte[] ring = new byte[LineEvent.MAX_RAW_BYTES];
    private long count;

    void add(byte b) {
        ring[(int) (count++ % ring.length)] = b;
    }

    void clear() {
        count = 0;
    }

    String hex() {
        int size = (int) Math.min(count, ring.length);
        var bytes = new byte[size];
        for (int i = 0; i < size; i++) {
            bytes[i] = ring[(int) ((count - size + i) % ring.length)];
        }
        return HexFormat.of().formatHex(bytes);
    }
}
