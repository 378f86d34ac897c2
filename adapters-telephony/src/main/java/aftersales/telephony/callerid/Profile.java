package aftersales.telephony.callerid;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** A kind of device as it is named in settings: how its port is set, how it is made ready, how it is understood. */
@SuppressWarnings("ImmutableEnumChecker") // an unmodifiable list and a constructor
public enum Profile {
    /** Modem that prints caller id as text after {@code AT+VCID=1}. */
    AT_VCID("at-vcid", 115_200, List.of("ATZ", "ATE0", "AT+VCID=1"), AtTextDialect::new),
    /** Modem that prints the caller-ID packet in hexadecimal after {@code AT+VCID=2}. */
    AT_HEX("at-hex", 115_200, List.of("ATZ", "ATE0", "AT+VCID=2"), AtHexDialect::new),
    /** Device that passes on the bytes of the line as they were demodulated. */
    FSK_RAW("fsk-raw", 1_200, List.of(), FskDialect::new),
    /** Device that passes on tones as characters. */
    DTMF("dtmf", 9_600, List.of(), DtmfDialect::new);

    private final String code;
    private final int baud;
    private final List<String> init;
    private final Supplier<Dialect> dialect;

    Profile(String code, int baud, List<String> init, Supplier<Dialect> dialect) {
        this.code = code;
        this.baud = baud;
        this.init = init;
        this.dialect = dialect;
    }

    public static Optional<Profile> byCode(String code) {
        return Arrays.stream(values()).filter(p -> p.code.equals(code)).findFirst();
    }

    public String code() {
        return code;
    }

    /** Speed of the serial port in bit/s; always eight data bits, no parity, one stop bit. */
    public int baud() {
        return baud;
    }

    /** Commands that make the device report, each answered with {@code OK}; empty for devices that only talk. */
    public List<String> init() {
        return init;
    }

    public Dialect newDialect() {
        return dialect.get();
    }
}
