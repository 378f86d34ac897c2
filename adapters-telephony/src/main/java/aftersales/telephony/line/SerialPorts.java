package aftersales.telephony.line;

import com.fazecast.jSerialComm.SerialPort;
import com.fazecast.jSerialComm.SerialPortInvalidPortException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;

/** Serial ports of the machine, by path or by a link to it; links made by id stay right when a device is plugged again. */
final class SerialPorts implements Ports {
    /** A read waits this long: the finest time at which silence is noticed. */
    private static final int READ_MILLIS = 100;

    private static final int WRITE_MILLIS = 1_000;
    private static final int NO_SUCH_DEVICE = 2;
    private static final int NOT_ALLOWED = 13;
    private static final int BUSY = 16;

    @Override
    public ByteSource open(String device, int baud) throws IOException {
        try {
            return openPort(Path.of(device), baud);
        } catch (SerialPortInvalidPortException e) {
            throw new IOException("no such device", e);
        } catch (LinkageError e) {
            // the native library belongs to another class loader, or none fits this machine
            throw new IOException("serial library cannot be loaded: " + e.getMessage(), e);
        }
    }

    @Override
    public boolean isThere(String device) {
        return Files.exists(Path.of(device));
    }

    private static ByteSource openPort(Path device, int baud) throws IOException {
        if (!Files.exists(device)) {
            throw new IOException("no such device");
        }
        var target = device.toRealPath();
        var port = SerialPort.getCommPort(device.toString());
        port.setComPortParameters(baud, 8, SerialPort.ONE_STOP_BIT, SerialPort.NO_PARITY);
        port.setFlowControl(SerialPort.FLOW_CONTROL_DISABLED);
        port.setComPortTimeouts(
                SerialPort.TIMEOUT_READ_SEMI_BLOCKING | SerialPort.TIMEOUT_WRITE_BLOCKING, READ_MILLIS, WRITE_MILLIS);
        // the error code means nothing after a good open: pseudo-terminals leave ENOTTY there
        if (!port.openPort()) {
            throw new IOException(reason(port.getLastErrorCode()));
        }
        return new OpenPort(port, device, target);
    }

    private static String reason(int code) {
        return switch (code) {
            case NO_SUCH_DEVICE -> "no such device, or in use by another program";
            case NOT_ALLOWED -> "permission denied";
            case BUSY -> "in use by another program";
            default -> "cannot be opened (error " + code + ")";
        };
    }

    /** A port that is open until the first sign that its device is gone. */
    private static final class OpenPort implements ByteSource {
        /** Idle reads between two looks at the path, about a second. */
        private static final int READS_PER_LOOK = 1_000 / READ_MILLIS;

        private final SerialPort port;
        private final Path device;
        private final Path target;
        private int idleReads;

        OpenPort(SerialPort port, Path device, Path target) {
            this.port = port;
            this.device = device;
            this.target = target;
        }

        @Override
        public int read(byte[] buffer) throws IOException {
            long before = System.nanoTime();
            int count = port.readBytes(buffer, buffer.length);
            if (count < 0) {
                throw new IOException("device went away");
            }
            if (count == 0) {
                idle(System.nanoTime() - before);
            } else {
                idleReads = 0;
            }
            return count;
        }

        /** Nothing came: looks now and then whether the path still leads to the device, and never spins. */
        private void idle(long nanos) throws IOException {
            if (nanos < READ_MILLIS * 1_000_000L / 2) {
                LockSupport.parkNanos(READ_MILLIS * 1_000_000L - nanos);
            }
            idleReads++;
            if (idleReads >= READS_PER_LOOK) {
                idleReads = 0;
                if (!Files.exists(device) || !device.toRealPath().equals(target)) {
                    throw new IOException("device went away");
                }
            }
        }

        @Override
        public void write(byte[] bytes) throws IOException {
            if (port.writeBytes(bytes, bytes.length) != bytes.length) {
                throw new IOException("device takes no bytes");
            }
        }

        @Override
        public void close() {
            port.closePort();
        }
    }
}
