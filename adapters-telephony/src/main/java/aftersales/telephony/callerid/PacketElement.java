package aftersales.telephony.callerid;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;

/**
 * One element of a caller-ID packet that a modem prints as {@code MESG = <tag><length><data>[checksum]} in hexadecimal,
 * because it has no word for it.
 *
 * @param tag 02 caller's number, 04 reason for its absence, 07 name, 08 reason for its absence, 11 kind of call
 * @param data one character per byte
 */
record PacketElement(int tag, String data) {
    static final int NUMBER = 0x02;
    static final int NO_NUMBER = 0x04;
    static final int NAME = 0x07;
    static final int NO_NAME = 0x08;

    /** Empty unless the length fits exactly and the checksum, where there is one, is right. */
    static Optional<PacketElement> read(String hex) {
        if (hex.length() < 4 || hex.length() % 2 != 0 || !hex.chars().allMatch(HexFormat::isHexDigit)) {
            return Optional.empty();
        }
        var bytes = HexFormat.of().parseHex(hex);
        int length = Byte.toUnsignedInt(bytes[1]);
        boolean plain = bytes.length == 2 + length;
        boolean checked = bytes.length == 3 + length && sum(bytes) == 0;
        if (!plain && !checked) {
            return Optional.empty();
        }
        return Optional.of(new PacketElement(
                Byte.toUnsignedInt(bytes[0]), new String(bytes, 2, length, StandardCharsets.ISO_8859_1)));
    }

    private static int sum(byte[] bytes) {
        int sum = 0;
        for (byte b : bytes) {
            sum += b;
        }
        return sum & 0xFF;
    }
}
