package aftersales.telephony.callerid;

import aftersales.domain.call.CallerId;
import aftersales.domain.call.CallerReport;
import aftersales.domain.call.LineFlag;
import aftersales.domain.call.LineSignal;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Modems that print the whole caller-ID packet in hexadecimal ({@code AT+VCID=2}, {@code AT#CID=2}). They do not look at
 * the checksum, so this does; some leave it out, which is accepted and noted. A packet may be wrapped over several lines;
 * one whose length does not fit is refused.
 */
final class AtHexDialect extends AtLines {
    private static final Pattern HEX = Pattern.compile("(?:[0-9A-Fa-f]{2}){2,128}");
    private static final Pattern PACKET_BEGINS = Pattern.compile("(?:04|80|06|82).*");

    private final StringBuilder hex = new StringBuilder();

    @Override
    boolean content(String text, Instant at) {
        boolean begins = hex.isEmpty() && PACKET_BEGINS.matcher(text).matches();
        if (!HEX.matcher(text).matches() || !(begins || !hex.isEmpty())) {
            return false;
        }
        hex.append(text);
        var bytes = HexFormat.of().parseHex(hex);
        if (bytes.length >= Packet.lengthAt(bytes, 0)) {
            finish(at);
        }
        return true;
    }

    /** A packet without its checksum is noticed by what follows it. */
    private void finish(Instant at) {
        if (hex.isEmpty()) {
            return;
        }
        var bytes = HexFormat.of().parseHex(hex);
        hex.setLength(0);
        int whole = Packet.lengthAt(bytes, 0);
        boolean checked = bytes.length == whole && Packet.checksumFits(bytes, 0, whole);
        boolean unchecked = bytes.length == whole - 1;
        var packet = checked || unchecked ? Packet.read(bytes, 0) : Optional.<Packet>empty();
        if (packet.isEmpty()) {
            damaged(at);
        } else if (packet.get().isCall()) {
            Set<LineFlag> flags = checked ? Set.of() : Set.of(LineFlag.CHECKSUM_MISSING);
            tell(new LineSignal.Caller(at, packet.get().report(flags)));
        }
    }

    private void damaged(Instant at) {
        tally.badChecksum++;
        var none = Optional.<String>empty();
        tell(new LineSignal.Caller(
                at,
                new CallerReport(
                        new CallerId.Garbled(),
                        none,
                        none,
                        none,
                        none,
                        EnumSet.of(LineFlag.CHECKSUM_BAD),
                        trail.hex())));
    }

    @Override
    void blankLine(Instant at) {
        // some modems put blank lines between the parts of a packet
    }

    @Override
    void beforeRing(Instant at) {
        finish(at);
    }

    @Override
    void silence(Instant at) {
        finish(at);
    }

    @Override
    void abandoned(Instant at) {
        finish(at);
    }

    @Override
    boolean unfinished(String text) {
        return HEX.matcher(text).lookingAt();
    }

    @Override
    boolean isPending() {
        return !hex.isEmpty();
    }

    @Override
    void forget() {
        hex.setLength(0);
    }
}
