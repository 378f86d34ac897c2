package aftersales.telephony.line;

import java.io.IOException;

/** Opens devices by name. */
interface Ports {
    /**
     * @param baud bit/s; eight data bits, no parity, one stop bit
     * @throws IOException saying why, in the words of the operating system
     */
    ByteSource open(String device, int baud) throws IOException;

    /** Whether there is such a device, be it in use; cheap enough to be asked every second. */
    default boolean isThere(String device) {
        return true;
    }
}
