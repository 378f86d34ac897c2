package aftersales.telephony.callerid;

import aftersales.domain.call.CallerId;
import aftersales.domain.call.CallerReport;
import aftersales.domain.call.LineFlag;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;

/**
 * A caller-ID packet as it comes over the line: type, length, content, checksum. Type 04 holds one string, type 80 a list
 * of elements. All bytes together with the checksum add up to zero modulo 256.
 */
final class Packet {
    static final int SINGLE = 0x04;
    static final int MULTIPLE = 0x80;
    private static final int WAITING = 0x82;
    private static final int WAITING_SINGLE = 0x06;

    private static final int TIME = 0x01;
    private static final int CALLED = 0x03;
    private static final int KIND = 0x11;
    private static final int KIND_WAITING = 0x81;
    private static final Set<Integer> ELEMENTS = Set.of(
            TIME,
            PacketElement.NUMBER,
            CALLED,
            PacketElement.NO_NUMBER,
            0x05,
            0x06,
            PacketElement.NAME,
            PacketElement.NO_NAME,
            0x0B,
            0x0D,
            0x10,
            KIND,
            0x13,
            0x15,
            0x16,
            0x1A,
            0x20,
            0x21,
            0x23,
            0x50,
            0x55);

    private final int type;
    private final byte[] content;

    private Packet(int type, byte[] content) {
        this.type = type;
        this.content = content;
    }

    static boolean isType(byte b) {
        int type = Byte.toUnsignedInt(b);
        return type == SINGLE || type == MULTIPLE || type == WAITING || type == WAITING_SINGLE;
    }

    /** Length of the packet that begins at {@code from}, with its checksum; its length byte must be there. */
    static int lengthAt(byte[] bytes, int from) {
        return Byte.toUnsignedInt(bytes[from + 1]) + 3;
    }

    static boolean checksumFits(byte[] bytes, int from, int length) {
        int sum = 0;
        for (int i = from; i < from + length; i++) {
            sum += bytes[i];
        }
        return (sum & 0xFF) == 0;
    }

    /** The packet in {@code bytes}, checksum left out; empty when its content is not built as it must be. */
    static Optional<Packet> read(byte[] bytes, int from) {
        int length = Byte.toUnsignedInt(bytes[from + 1]);
        if (!isType(bytes[from]) || from + 2 + length > bytes.length) {
            return Optional.empty();
        }
        var packet =
                new Packet(Byte.toUnsignedInt(bytes[from]), Arrays.copyOfRange(bytes, from + 2, from + 2 + length));
        return packet.isWellBuilt() ? Optional.of(packet) : Optional.empty();
    }

    private boolean isWellBuilt() {
        if (type == SINGLE) {
            return content.length >= 9 && isDigits(content, 0, 8);
        }
        if (type == WAITING_SINGLE) {
            return content.length > 0;
        }
        int at = 0;
        while (at + 2 <= content.length) {
            int tag = Byte.toUnsignedInt(content[at]);
            int length = Byte.toUnsignedInt(content[at + 1]);
            boolean timeFits =
                    tag != TIME || (length == 8 && at + 10 <= content.length && isDigits(content, at + 2, 8));
            if (!ELEMENTS.contains(tag) || !timeFits) {
                return false;
            }
            at += 2 + length;
        }
        return content.length > 0 && at == content.length;
    }

    private static boolean isDigits(byte[] bytes, int from, int count) {
        for (int i = from; i < from + count; i++) {
            if (bytes[i] < '0' || bytes[i] > '9') {
                return false;
            }
        }
        return true;
    }

    /** Whether it announces a call; packets for the message lamp do not. */
    boolean isCall() {
        return type == SINGLE
                || (type == MULTIPLE
                        && element(KIND)
                                .filter(kind -> kind.equals(Character.toString(KIND_WAITING)))
                                .isEmpty());
    }

    /**
     * What the packet says of the caller.
     *
     * @param more flags that the reader has to add
     */
    CallerReport report(Set<LineFlag> more) {
        var flags = EnumSet.noneOf(LineFlag.class);
        flags.addAll(more);
        var when = type == SINGLE ? Optional.of(text(0, 8)) : element(TIME);
        var date = when.flatMap(w -> DateTimeField.day(w.substring(0, 2), w.substring(2, 4)));
        var time = when.flatMap(w -> DateTimeField.clock(w.substring(4, 6), w.substring(6, 8)));
        if (when.isPresent() && date.isEmpty()) {
            flags.add(LineFlag.DATE_INVALID);
        }
        if (when.isPresent() && time.isEmpty()) {
            flags.add(LineFlag.TIME_INVALID);
        }
        var number = number();
        var name =
                element(PacketElement.NAME).flatMap(text -> NameField.read(text.getBytes(StandardCharsets.ISO_8859_1)));
        if (number.isEmpty()) {
            flags.add(LineFlag.NUMBER_MISSING);
        }
        if (number.filter(NumberField.TEXT::equals).isPresent()) {
            flags.add(LineFlag.NUMBER_TEXT);
        }
        CallerId caller = number.map(field -> field.caller(name)).orElseGet(CallerId.Garbled::new);
        return new CallerReport(caller, name, called(), date, time, flags, hex());
    }

    private Optional<NumberField> number() {
        if (type == SINGLE) {
            return NumberField.read(text(8, content.length).strip());
        }
        return element(PacketElement.NO_NUMBER)
                .map(reason -> NumberField.reason(reason.strip()).orElse(NumberField.TEXT))
                .or(() -> element(PacketElement.NUMBER).flatMap(text -> NumberField.read(text.strip())));
    }

    private Optional<String> called() {
        return element(CALLED)
                .flatMap(text -> NumberField.read(text.strip()))
                .filter(field -> field.kind() == NumberField.Kind.DIGITS)
                .map(NumberField::digits);
    }

    private Optional<String> element(int wanted) {
        int at = 0;
        while (type != SINGLE && at + 2 <= content.length) {
            int length = Byte.toUnsignedInt(content[at + 1]);
            if (Byte.toUnsignedInt(content[at]) == wanted) {
                return Optional.of(text(at + 2, at + 2 + length));
            }
            at += 2 + length;
        }
        return Optional.empty();
    }

    private String text(int from, int to) {
        return new String(content, from, to - from, StandardCharsets.ISO_8859_1);
    }

    private String hex() {
        var bytes = new byte[content.length + 2];
        bytes[0] = (byte) type;
        bytes[1] = (byte) content.length;
        System.arraycopy(content, 0, bytes, 2, content.length);
        return HexFormat.of().formatHex(bytes);
    }
}
