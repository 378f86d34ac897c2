package aftersales.telephony.emulator;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * A modem on a telephone line. It shows up as a device at {@link #device()}, answers commands as its {@link Temper} tells,
 * and says what a test or a {@link Script} makes it say. It can be pulled out and plugged in again.
 *
 * <pre>{@code
 * try (var modem = EmulatedModem.plugged(folder.resolve("line1"), Temper.WILLING)) {
 *     modem.awaitCommand("AT\\+VCID=1", Duration.ofSeconds(10));
 *     modem.play("+0 ring", "+1500 fsk 13800138000", "+5000 ring");
 * }
 * }</pre>
 */
public final class EmulatedModem implements AutoCloseable {
    private final Path device;
    private final Temper temper;
    private final List<String> commands = new CopyOnWriteArrayList<>();
    private Plug plug;

    /** How a modem deals with commands. */
    public enum Temper {
        /** Repeats the command until {@code ATE0}, answers OK after 30 ms. */
        WILLING,
        /** Answers nothing at all, but still tells of calls. */
        DEAD,
        /** A ring slips in between the first command and its answer. */
        RINGS_INTO_REPLY
    }

    /** One connection of socat to this program: pulled out by ending it. */
    private record Plug(Process socat, Socket socket) {}

    private EmulatedModem(Path device, Temper temper) {
        this.device = device;
        this.temper = temper;
    }

    /** Whether pseudo-terminals can be made here. */
    public static boolean isPossible() {
        try {
            var process =
                    new ProcessBuilder("socat", "-V").redirectErrorStream(true).start();
            process.getInputStream().readAllBytes();
            return process.waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** A modem that is not plugged in yet. */
    public static EmulatedModem unplugged(Path device, Temper temper) {
        return new EmulatedModem(device, temper);
    }

    /** @param device where the device is to show up; must not exist */
    public static EmulatedModem plugged(Path device, Temper temper) {
        var modem = unplugged(device, temper);
        modem.plug();
        return modem;
    }

    public Path device() {
        return device;
    }

    /** Commands received since the modem was made, without their line ends. */
    public List<String> commands() {
        return List.copyOf(commands);
    }

    /** Plugs in; returns when the device is there. */
    public synchronized void plug() {
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var socat = new ProcessBuilder(
                            "socat",
                            "PTY,raw,echo=0,link=" + device,
                            "TCP:127.0.0.1:" + server.getLocalPort() + ",nodelay")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            server.setSoTimeout(10_000);
            var socket = server.accept();
            socket.setTcpNoDelay(true);
            plug = new Plug(socat, socket);
            var reader = new Thread(() -> listen(socket), "emulated-modem");
            reader.setDaemon(true);
            reader.start();
            await(() -> Files.exists(device), Duration.ofSeconds(5), "device " + device);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Pulls out; returns when the device is gone. */
    public synchronized void unplug() {
        if (plug == null) {
            return;
        }
        plug.socat().destroy();
        try {
            plug.socket().close();
            plug.socat().waitFor(5, TimeUnit.SECONDS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        plug = null;
        await(() -> !Files.exists(device, LinkOption.NOFOLLOW_LINKS), Duration.ofSeconds(5), "end of " + device);
    }

    @Override
    public void close() {
        unplug();
    }

    /** Says these bytes at once. */
    public synchronized void say(byte[] bytes) {
        if (plug == null) {
            throw new IllegalStateException("not plugged in");
        }
        try {
            plug.socket().getOutputStream().write(bytes);
            plug.socket().getOutputStream().flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void say(String text) {
        say(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Plays a script to its end, see {@link Script}. */
    public void play(String... steps) {
        Script.parse(steps).play(this);
    }

    /** Waits until a command that matches was received. @return the number of commands so far */
    public int awaitCommand(String regex, Duration limit) {
        var pattern = Pattern.compile(regex);
        await(() -> commands.stream().anyMatch(c -> pattern.matcher(c).matches()), limit, "command " + regex);
        return commands.size();
    }

    private void listen(Socket socket) {
        var command = new ByteArrayOutputStream();
        boolean echo = true;
        try (InputStream in = socket.getInputStream()) {
            for (int b = in.read(); b >= 0; b = in.read()) {
                if (b != '\r') {
                    command.write(b);
                    continue;
                }
                var text = command.toString(StandardCharsets.US_ASCII);
                command.reset();
                commands.add(text);
                answer(text, echo);
                echo = echo && !text.equals("ATE0");
            }
        } catch (IOException e) {
            command.reset(); // pulled out
        }
    }

    private void answer(String text, boolean echo) throws IOException {
        if (temper == Temper.DEAD) {
            return;
        }
        if (echo) {
            reply(text + "\r");
        }
        if (temper == Temper.RINGS_INTO_REPLY && commands.size() == 1) {
            reply("\r\nRING\r\n");
        }
        pause(30);
        reply("\r\nOK\r\n");
    }

    private synchronized void reply(String text) throws IOException {
        if (plug != null) {
            plug.socket().getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
            plug.socket().getOutputStream().flush();
        }
    }

    static void pause(long millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A condition that comes true some time. */
    private interface Condition {
        boolean holds();
    }

    private static void await(Condition condition, Duration limit, String what) {
        long until = System.nanoTime() + limit.toNanos();
        while (!condition.holds()) {
            if (System.nanoTime() - until > 0) {
                throw new AssertionError("waited in vain for " + what);
            }
            pause(5);
        }
    }
}
