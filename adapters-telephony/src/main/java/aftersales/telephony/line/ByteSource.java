package aftersales.telephony.line;

import java.io.Closeable;
import java.io.IOException;

/** An open device: bytes in both directions. Used by one thread. */
interface ByteSource extends Closeable {
    /**
     * Waits a moment for bytes.
     *
     * @return number of bytes read into {@code buffer}; 0 when none came
     * @throws IOException when the device is gone; it must be closed then
     */
    int read(byte[] buffer) throws IOException;

    /** @throws IOException when the device does not take the bytes */
    void write(byte[] bytes) throws IOException;

    /** Gives the device back. Does not throw: there is nothing left to do about it. */
    @Override
    void close();
}
