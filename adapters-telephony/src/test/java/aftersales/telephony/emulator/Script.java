package aftersales.telephony.emulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;

/**
 * What happens on a line, one step per line, each at a time in milliseconds after the start:
 *
 * <pre>
 * +0    ring                      one ring indication
 * +1500 fsk 13800138000 name=ZHOU the report of a caller; P withheld, O unavailable; name may be left out
 * +1500 hex 524e47 | hex FILE     bytes
 * +0    text RING\r\n             characters with escapes
 * +0    garbage 200 seed=7        bytes without meaning, and without line ends
 * +0    offhook, onhook           as voice modems tell
 * +0    split 3                   from here on in portions of three bytes
 * +0    stall 400                 the next step pauses in its middle
 * +0    unplug, replug            the device goes and comes
 * +0    expect AT\+VCID=1 within 2000
 * </pre>
 */
public final class Script {
    private static final Pattern STEP = Pattern.compile("\\+([0-9]+)\\s+([a-z]+)\\s*(.*)");
    private static final Pattern FSK = Pattern.compile("(\\S+)(?:\\s+name=(.*))?");
    private static final Pattern GARBAGE = Pattern.compile("([0-9]+)(?:\\s+seed=([0-9]+))?");
    private static final Pattern EXPECT = Pattern.compile("(.+)\\s+within\\s+([0-9]+)");

    private final List<Step> steps;
    private int portion = Integer.MAX_VALUE;
    private long stallMillis;

    private record Step(long millis, String verb, String rest) {}

    private Script(List<Step> steps) {
        this.steps = steps;
    }

    /** @throws IllegalArgumentException for a step that is not understood */
    public static Script parse(String... lines) {
        return new Script(Arrays.stream(lines)
                .flatMap(String::lines)
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .map(Script::step)
                .toList());
    }

    private static Step step(String line) {
        var match = STEP.matcher(line);
        if (!match.matches()) {
            throw new IllegalArgumentException("no step: " + line);
        }
        return new Step(Long.parseLong(match.group(1)), match.group(2), match.group(3));
    }

    /** Plays on an absolute schedule, so that delays do not add up. */
    void play(EmulatedModem modem) {
        long start = System.nanoTime();
        for (var step : steps) {
            long due = start + Duration.ofMillis(step.millis()).toNanos();
            for (long wait = due - System.nanoTime(); wait > 0; wait = due - System.nanoTime()) {
                LockSupport.parkNanos(wait);
            }
            act(modem, step);
        }
    }

    private void act(EmulatedModem modem, Step step) {
        switch (step.verb()) {
            case "ring" -> say(modem, "\r\nRING\r\n");
            case "fsk" -> say(modem, report(step.rest()));
            case "hex" -> say(modem, bytes(step.rest()));
            case "text" -> say(modem, step.rest().replace("\\r", "\r").replace("\\n", "\n"));
            case "garbage" -> say(modem, garbage(step.rest()));
            case "offhook" -> say(modem, "\u0010H");
            case "onhook" -> say(modem, "\u0010h");
            case "split" -> portion = Integer.parseInt(step.rest());
            case "stall" -> stallMillis = Long.parseLong(step.rest());
            case "unplug" -> modem.unplug();
            case "replug" -> modem.plug();
            case "expect" -> expect(modem, step.rest());
            default -> throw new IllegalArgumentException("no such step: " + step.verb());
        }
    }

    private void say(EmulatedModem modem, String text) {
        say(modem, text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private void say(EmulatedModem modem, byte[] bytes) {
        int half = bytes.length / 2;
        boolean stalled = stallMillis == 0;
        for (int from = 0; from < bytes.length; ) {
            int to = Math.min(bytes.length, from + Math.min(portion, bytes.length));
            if (!stalled && from < half) {
                to = Math.min(to, half);
            }
            modem.say(Arrays.copyOfRange(bytes, from, to));
            from = to;
            if (!stalled && from >= half) {
                EmulatedModem.pause(stallMillis);
                stalled = true;
            } else if (from < bytes.length) {
                EmulatedModem.pause(1);
            }
        }
        stallMillis = 0;
    }

    private static String report(String caller) {
        var match = FSK.matcher(caller);
        if (!match.matches()) {
            throw new IllegalArgumentException("no caller: " + caller);
        }
        var name = match.group(2) == null ? "" : "NAME = " + match.group(2) + "\r\n";
        return "\r\nDATE = 0302\r\nTIME = 0915\r\nNMBR = " + match.group(1) + "\r\n" + name + "\r\n";
    }

    private static byte[] bytes(String hexOrFile) {
        try {
            var path = Path.of(hexOrFile);
            var hex = Files.isRegularFile(path) ? Files.readString(path, StandardCharsets.US_ASCII) : hexOrFile;
            return HexFormat.of().parseHex(hex.replaceAll("\\s", ""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] garbage(String rest) {
        var match = GARBAGE.matcher(rest);
        if (!match.matches()) {
            throw new IllegalArgumentException("garbage how much: " + rest);
        }
        var bytes = new byte[Integer.parseInt(match.group(1))];
        new Random(match.group(2) == null ? 1 : Long.parseLong(match.group(2))).nextBytes(bytes);
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (bytes[i] | 0x80); // nothing that could mean something by chance
        }
        return bytes;
    }

    private static void expect(EmulatedModem modem, String rest) {
        var match = EXPECT.matcher(rest);
        if (!match.matches()) {
            throw new IllegalArgumentException("expect what: " + rest);
        }
        modem.awaitCommand(match.group(1), Duration.ofMillis(Long.parseLong(match.group(2))));
    }
}
