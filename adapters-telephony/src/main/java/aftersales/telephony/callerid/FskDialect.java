package aftersales.telephony.callerid;

import aftersales.domain.call.CallerId;
import aftersales.domain.call.CallerReport;
import aftersales.domain.call.LineFlag;
import aftersales.domain.call.LineSignal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Devices that pass on the demodulated bytes of the line, 1200 bit/s: a run of {@code 55} (channel seizure), then the
 * packet. Idle lines deliver noise in which every byte value occurs, so a packet counts only with the right checksum and a
 * content that is built as it must be; a damaged one is told as such only where a seizure stood before it or its build is
 * right.
 */
final class FskDialect implements Dialect {
    /** The longest packet with its seizure. */
    private static final int WINDOW = 320;

    private static final Duration FRAME_SILENCE = Duration.ofMillis(500);
    private static final int SEIZURE_REACH = 40;
    private static final int SEIZURE_BYTES = 4;
    private static final byte SEIZURE = 0x55;

    private final Tally tally = new Tally();
    private byte[] window = new byte[0];
    private Instant lastByte = Instant.EPOCH;

    @Override
    public List<LineSignal> feed(byte[] bytes, Instant at) {
        var out = new ArrayList<>(tick(at));
        for (byte b : bytes) {
            append(b);
            completedPacket().ifPresent(packet -> {
                window = new byte[0];
                if (packet.isCall()) {
                    out.add(new LineSignal.Caller(at, packet.report(Set.of())));
                }
            });
        }
        if (bytes.length > 0) {
            lastByte = at;
        }
        return out;
    }

    private void append(byte b) {
        int kept = Math.min(window.length, WINDOW - 1);
        if (kept < window.length) {
            tally.garbageBytes++;
        }
        var next = Arrays.copyOfRange(window, window.length - kept, window.length + 1);
        next[kept] = b;
        window = next;
    }

    /** A packet that ends with the byte that came last. */
    private Optional<Packet> completedPacket() {
        for (int from = 0; from + 3 <= window.length; from++) {
            if (Packet.isType(window[from])
                    && from + Packet.lengthAt(window, from) == window.length
                    && Packet.checksumFits(window, from, window.length - from)) {
                var packet = Packet.read(window, from);
                if (packet.isPresent()) {
                    return packet;
                }
            }
        }
        return Optional.empty();
    }

    @Override
    public List<LineSignal> tick(Instant now) {
        if (window.length == 0 || now.isBefore(lastByte.plus(FRAME_SILENCE))) {
            return List.of();
        }
        var left = window;
        window = new byte[0];
        if (!holdsDamagedPacket(left)) {
            tally.garbageBytes += left.length;
            return List.of();
        }
        tally.badChecksum++;
        var none = Optional.<String>empty();
        var hex = HexFormat.of().formatHex(left);
        var report =
                new CallerReport(new CallerId.Garbled(), none, none, none, none, Set.of(LineFlag.CHECKSUM_BAD), hex);
        return List.of(new LineSignal.Caller(lastByte.plus(FRAME_SILENCE), report));
    }

    private static boolean holdsDamagedPacket(byte[] bytes) {
        for (int from = 0; from + 3 <= bytes.length; from++) {
            int type = Byte.toUnsignedInt(bytes[from]);
            boolean call = type == Packet.SINGLE || type == Packet.MULTIPLE;
            if (call && (seizureBefore(bytes, from) || Packet.read(bytes, from).isPresent())) {
                return true;
            }
        }
        return false;
    }

    private static boolean seizureBefore(byte[] bytes, int from) {
        int count = 0;
        for (int i = Math.max(0, from - SEIZURE_REACH); i < from; i++) {
            count += bytes[i] == SEIZURE ? 1 : 0;
        }
        return count >= SEIZURE_BYTES;
    }

    @Override
    public Optional<Instant> deadline() {
        return window.length == 0 ? Optional.empty() : Optional.of(lastByte.plus(FRAME_SILENCE));
    }

    @Override
    public void reset() {
        window = new byte[0];
    }

    @Override
    public Counters counters() {
        return tally.snapshot();
    }
}
